package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.Trust;
import org.tenon.switchboard.sample.Farewell;
import org.tenon.switchboard.sample.Greeting;

@Timeout(60)
class DrainTest {

    private Board board;

    @BeforeEach
    void open() {
        board = new Board();
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_leaving_provider_finishes_its_calls_while_new_ones_go_to_the_successor() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Outlet old = board.add("old", 9, new Named("old", who -> {
            inside.countDown();
            await(release);
            return "old " + who;
        }));
        board.add("next", 0, new Named("next"));
        CompletableFuture<String> call =
                CompletableFuture.supplyAsync(() -> board.greeting().greet("Anna"));
        await(inside);

        AtomicInteger unfinished = new AtomicInteger(-1);
        Thread leaving = new Thread(() -> unfinished.set(board.remove(old)));
        leaving.start();
        Board.awaitWaiting(leaving);

        assertThat(board.greeting().greet("Bert")).isEqualTo("next Bert");
        assertThat(board.switchboard
                        .capability(Board.CAPABILITY)
                        .providers()
                        .get(0)
                        .state())
                .isEqualTo(ProviderState.DRAINING);
        release.countDown();
        leaving.join();
        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("old Anna");
        assertThat(unfinished).hasValue(0);
    }

    @Test
    void draining_is_bounded() throws Exception {
        board.switchboard.configure(new Settings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(20),
                Duration.ZERO,
                9,
                Set.of(),
                Set.of(),
                Map.of(),
                IsolationSettings.NONE,
                Map.of()));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Outlet hanging = board.add("hanging", 0, new Named("hanging", who -> {
            inside.countDown();
            await(release);
            return who;
        }));
        CompletableFuture<String> call =
                CompletableFuture.supplyAsync(() -> board.greeting().greet("Anna"));
        await(inside);

        assertThat(board.remove(hanging)).isEqualTo(1);

        release.countDown();
        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("Anna");
    }

    @Test
    void calls_wait_for_the_successor_of_a_lone_provider() throws Exception {
        Outlet old = board.add("standard", 0, new Named("old"));
        Greeting greeting = board.greeting();
        board.remove(old);
        AtomicReference<String> answer = new AtomicReference<>();
        Thread caller = new Thread(() -> answer.set(greeting.greet("Anna")));
        caller.start();
        Board.awaitWaiting(caller);

        board.add("standard", 0, new Named("new"));

        caller.join();
        assertThat(answer).hasValue("new Anna");
    }

    @Test
    void waiting_ends_with_a_refusal_that_says_when_to_try_again() {
        board.switchboard.configure(new Settings(
                Duration.ofMillis(30),
                Duration.ofMillis(30),
                Duration.ofSeconds(1),
                Duration.ZERO,
                9,
                Set.of(),
                Set.of(),
                Map.of(),
                IsolationSettings.NONE,
                Map.of()));
        Outlet lone = board.add("lone", 0, new Named("lone"));
        Greeting greeting = board.greeting();
        board.remove(lone);

        assertThatThrownBy(() -> greeting.greet("Anna"))
                .isInstanceOfSatisfying(CapabilityUnavailableException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("capability.unavailable");
                    assertThat(refused.retryAfter()).isPositive();
                });
    }

    @Test
    void no_more_calls_wait_than_the_limit() throws Exception {
        board.switchboard.configure(new Settings(
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ZERO,
                1,
                Set.of(),
                Set.of(),
                Map.of(),
                IsolationSettings.NONE,
                Map.of()));
        Outlet lone = board.add("lone", 0, new Named("lone"));
        Greeting greeting = board.greeting();
        board.remove(lone);
        Thread first = new Thread(() -> greeting.greet("Anna"));
        first.start();
        Board.awaitWaiting(first);

        assertThatThrownBy(() -> greeting.greet("Bert")).isInstanceOf(CapabilityUnavailableException.class);

        board.add("lone", 0, new Named("lone"));
        first.join();
    }

    @Test
    void a_call_that_takes_its_own_provider_away_does_not_wait_for_itself() {
        AtomicReference<Outlet> self = new AtomicReference<>();
        self.set(board.add("self", 0, new Named("self", who -> {
            assertThat(board.remove(self.get())).isZero();
            return "gone, " + who;
        })));

        assertThat(board.greeting().greet("Anna")).isEqualTo("gone, Anna");
    }

    @Test
    void what_a_leaving_provider_asks_of_its_own_capability_it_is_asked_itself() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Outlet greeting = board.add("old", 0, new Named("old", who -> {
            inside.countDown();
            await(release);
            return board.routed(Farewell.class).leave(who);
        }));
        Outlet farewell = board.add("old", 0, (Farewell) who -> "old bye " + who, Farewell.class);
        CompletableFuture<String> call =
                CompletableFuture.supplyAsync(() -> board.greeting().greet("Anna"));
        await(inside);
        Thread leaving = new Thread(() -> board.remove(greeting, farewell));
        leaving.start();
        Board.awaitWaiting(leaving);
        board.add("next", 9, (Farewell) who -> "next bye " + who, Farewell.class);

        release.countDown();

        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("old bye Anna");
        leaving.join();
    }

    /** A capability that uses the one under test: a call of it spans two calls, as a transaction does. */
    @Test
    void an_outer_call_ends_with_the_provider_that_it_began_with_and_that_waits_for_it() throws Exception {
        CountDownLatch between = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Outlet old = board.add("old", 9, new Named("old"));
        board.add("next", 0, new Named("next"));
        Greeting greeting = board.greeting();
        Router outer = board.switchboard.router("party");
        Provider host = outer.provider(
                new ProviderKey("party", "host", "bundle.host", 8), new Board.Version("1.0.0"), Trust.LOCAL);
        Farewell party = who -> {
            String first = greeting.greet(who);
            between.countDown();
            await(release);
            return first + ", " + greeting.greet(who);
        };
        outer.add(new Outlet(host, Set.of(Farewell.class), party, 0, 99, true));
        Farewell routed = (Farewell) outer.lines().get(0).proxy();
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> routed.leave("Anna"));
        await(between);

        Thread leaving = new Thread(() -> board.remove(old));
        leaving.start();
        Board.awaitWaiting(leaving);
        assertThat(greeting.greet("Bert")).isEqualTo("next Bert");
        release.countDown();

        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("old Anna, old Anna");
        leaving.join();
        outer.close();
    }

    /** Every generation is closed when it has been drained: a call that reaches it after that, or is still inside, fails. */
    @Test
    void no_call_of_many_threads_fails_or_meets_a_closed_provider_while_a_lone_provider_is_replaced_again_and_again()
            throws Exception {
        int callers = 4;
        int generations = 100;
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        List<Throwable> failures = new ArrayList<>();
        Generation current = new Generation();
        Outlet outlet = board.add("standard", 0, new Named("standard", current::answer));
        Greeting greeting = board.greeting();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Thread thread = new Thread(() -> {
                while (!stop.get()) {
                    try {
                        greeting.greet("Anna");
                        calls.incrementAndGet();
                    } catch (RuntimeException e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }

        for (int i = 0; i < generations; i++) {
            assertThat(board.remove(outlet)).isZero();
            current.close();
            current = new Generation();
            outlet = board.add("standard", 0, new Named("standard", current::answer));
            int seen = calls.get();
            while (calls.get() == seen && failures.isEmpty()) {
                Thread.onSpinWait();
            }
        }
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(calls).hasValueGreaterThan(generations);
    }

    private static final class Generation {

        private volatile boolean closed;

        void close() {
            closed = true;
        }

        String answer(String who) {
            check();
            Thread.onSpinWait();
            check();
            return who;
        }

        private void check() {
            if (closed) {
                throw new IllegalStateException("called after it was closed");
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
