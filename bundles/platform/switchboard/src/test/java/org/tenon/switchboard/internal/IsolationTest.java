package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.capability.ProviderFailedException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.switchboard.IsolationStatus;
import org.tenon.switchboard.IsolationStatus.Breaker;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Trust;
import org.tenon.testing.fixture.Eventually;

/** One bad provider takes nobody with it. */
@Timeout(60)
class IsolationTest {

    private Board board;
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicBoolean spin = new AtomicBoolean(true);

    @BeforeEach
    void open() {
        board = new Board();
    }

    @AfterEach
    void close() {
        release.countDown();
        spin.set(false);
        board.close();
    }

    @Test
    void a_provider_that_sleeps_is_left_when_the_time_is_over_and_asked_to_end() throws Exception {
        limits(Map.of("isolate.timeout.millis", "50"));
        CountDownLatch interrupted = new CountDownLatch(1);
        remote(who -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return who;
        });

        assertFails("capability.provider-timeout");
        interrupted.await();
        assertThat(status().timeouts()).isEqualTo(1);
    }

    @Test
    void a_provider_that_spins_keeps_the_places_it_has_and_is_given_no_more() {
        limits(Map.of("isolate.timeout.millis", "50", "isolate.calls", "2", "isolate.failures", "50"));
        remote(who -> {
            while (spin.get()) {
                Thread.onSpinWait();
            }
            return who;
        });

        assertFails("capability.provider-timeout");
        assertFails("capability.provider-timeout");
        assertFails("capability.provider-busy");
        assertThat(status())
                .extracting(IsolationStatus::running, IsolationStatus::rejected)
                .containsExactly(2, 1L);
    }

    @Test
    void a_provider_that_fails_too_often_rests_and_is_tried_again() throws Exception {
        limits(Map.of("isolate.failures", "3", "isolate.window", "3", "isolate.rest.seconds", "1"));
        AtomicBoolean broken = new AtomicBoolean(true);
        remote(who -> {
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            return "hello " + who;
        });

        for (int i = 0; i < 3; i++) {
            assertFails("capability.provider-failed");
        }
        assertThatThrownBy(() -> board.greeting().greet("Anna"))
                .isInstanceOfSatisfying(ProviderFailedException.class, open -> {
                    assertThat(open.code()).isEqualTo("capability.provider-open");
                    assertThat(open.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
                });
        assertThat(status().breaker()).isEqualTo(Breaker.OPEN);

        broken.set(false);
        Eventually.await("the breaker", () -> {
            try {
                board.greeting().greet("Anna");
            } catch (ProviderFailedException stillResting) {
                // it rests for a while
            }
            return status().breaker() != Breaker.OPEN;
        });
        assertThat(board.greeting().greet("Anna")).isEqualTo("hello Anna");
        assertThat(status().breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void errors_become_a_problem_that_names_the_provider_also_of_a_local_one() {
        for (Error error : new Error[] {
            new NoSuchMethodError("price"),
            new StackOverflowError(),
            new NoClassDefFoundError("x"),
            new AssertionError("x")
        }) {
            Outlet outlet = board.add("local", 0, new Named("local", who -> {
                throw error;
            }));
            assertThatThrownBy(() -> board.greeting().greet("Anna"))
                    .isInstanceOfSatisfying(ProviderFailedException.class, failed -> {
                        assertThat(failed.code()).isEqualTo("capability.provider-failed");
                        assertThat(failed.data()).containsEntry("provider", "local");
                        assertThat(failed).hasCause(error);
                    });
            board.remove(outlet);
        }
    }

    @Test
    void recursion_without_end_on_another_thread_is_a_problem_too() {
        remote(this::recurse);

        assertFails("capability.provider-failed");
    }

    @SuppressWarnings("InfiniteRecursion")
    private String recurse(String who) {
        return recurse(who + "") + "";
    }

    @Test
    void a_service_that_comes_after_another_of_its_provider_has_left_is_limited_like_it() {
        Outlet old = board.add("acme", Trust.UNTRUSTED, false, new Named("old"));
        Provider acme = old.provider();
        board.remove(old);
        board.router.add(new Outlet(
                acme,
                java.util.Set.of(org.tenon.switchboard.sample.Greeting.class),
                new Named("new", who -> {
                    throw new IllegalStateException("not of the contract");
                }),
                0,
                99,
                false));
        assertFails("capability.provider-failed");
    }

    @Test
    void nonsense_is_a_failure() {
        remote(who -> nothing());
        assertFails("capability.provider-failed");

        board.add("local", Trust.LOCAL, true, new Named("local", who -> nothing()));
        board.switchboard.route(Board.CAPABILITY, org.tenon.switchboard.RouteRequest.to("local"));
        assertFails("capability.provider-failed");
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        @Nullable String nothing = null;
        return nothing;
    }

    @Test
    void a_refusal_is_an_answer_and_opens_no_breaker() {
        limits(Map.of("isolate.failures", "1"));
        remote(who -> {
            throw new NotFoundException("guest", who);
        });

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> board.greeting().greet("Anna")).isInstanceOf(NotFoundException.class);
        }
        assertThat(status().breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void a_call_on_another_thread_runs_for_the_same_actor() {
        AtomicReference<String> user = new AtomicReference<>("");
        AtomicReference<Thread> thread = new AtomicReference<>();
        remote(who -> {
            user.set(board.platform.actor().user());
            thread.set(Thread.currentThread());
            return who;
        });

        String answer = board.platform.as(
                new Actor("berta", Set.of(), Set.of()), () -> board.greeting().greet("Anna"));

        assertThat(answer).isEqualTo("Anna");
        assertThat(user).hasValue("berta");
        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void a_transactional_provider_stays_on_its_callers_thread_and_is_watched_there() throws Exception {
        limits(Map.of("isolate.timeout.millis", "30", "isolate.failures", "1", "isolate.window", "1"));
        AtomicReference<Thread> thread = new AtomicReference<>();
        board.add("slow", Trust.UNTRUSTED, true, new Named("slow", who -> {
            thread.set(Thread.currentThread());
            while (status().timeouts() == 0) {
                Thread.onSpinWait();
            }
            return "late " + who;
        }));

        assertThat(board.greeting().greet("Anna")).as("it could not be left").isEqualTo("late Anna");
        assertThat(thread).hasValue(Thread.currentThread());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertFails("capability.provider-open");
    }

    @Test
    void a_hanging_provider_holds_up_neither_others_nor_the_end() {
        limits(Map.of("isolate.timeout.millis", "20", "isolate.calls", "3", "isolate.failures", "3"));
        Outlet bad = remote(who -> {
            while (spin.get()) {
                Thread.onSpinWait();
            }
            return who;
        });
        board.add("good", 0, new Named("good"));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> board.greeting().greet("Anna")).isInstanceOf(ProviderFailedException.class);
        }

        board.switchboard.route(Board.CAPABILITY, org.tenon.switchboard.RouteRequest.to("good"));

        assertThat(board.greeting().greet("Anna")).isEqualTo("good Anna");
        spin.set(false);
        assertThat(board.remove(bad)).isZero();
    }

    private Outlet remote(UnaryOperator<String> work) {
        Outlet outlet = board.add("far", Trust.REMOTE, false, new Named("far", work));
        board.switchboard.route(Board.CAPABILITY, org.tenon.switchboard.RouteRequest.to("far"));
        return outlet;
    }

    private void limits(Map<String, String> settings) {
        Settings standard = Board.SETTINGS;
        board.switchboard.configure(new Settings(
                standard.park(),
                standard.park(),
                standard.drain(),
                standard.patience(),
                standard.parkLimit(),
                standard.mandatory(),
                standard.pinned(),
                standard.routes(),
                IsolationSettings.read(settings),
                standard.comparisons()));
    }

    private IsolationStatus status() {
        return board.switchboard.capability(Board.CAPABILITY).providers().stream()
                .map(ProviderStatus::isolation)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private void assertFails(String code) {
        assertThatThrownBy(() -> board.greeting().greet("Anna"))
                .isInstanceOfSatisfying(ProviderFailedException.class, failed -> assertThat(failed.code())
                        .isEqualTo(code));
    }
}
