package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.switchboard.RouteRequest;

@Timeout(60)
class HoldTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private Board board;

    @BeforeEach
    void open() {
        board = new Board();
    }

    @AfterEach
    void close() {
        board.close();
    }

    private boolean hold(Duration patience, Runnable work) {
        return board.switchboard.hold(Board.CAPABILITY, patience, work);
    }

    @Test
    void calls_inside_end_first_and_those_that_come_go_on_with_whom_the_routes_then_say() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        board.add("old", 9, new Named("old", who -> {
            inside.countDown();
            await(release);
            order.add("inside ended");
            return "old " + who;
        }));
        board.add("next", 0, new Named("next"));
        CompletableFuture<String> before =
                CompletableFuture.supplyAsync(() -> board.greeting().greet("Anna"));
        await(inside);

        AtomicReference<String> meanwhile = new AtomicReference<>();
        Thread caller = new Thread(() -> meanwhile.set(board.greeting().greet("Bert")));
        CompletableFuture<Boolean> held = CompletableFuture.supplyAsync(() -> hold(LONG, () -> {
            order.add("work");
            caller.start();
            Board.awaitWaiting(caller);
            board.switchboard.route(Board.CAPABILITY, RouteRequest.to("next"));
        }));
        release.countDown();

        assertThat(held.get(20, TimeUnit.SECONDS)).isTrue();
        caller.join();
        assertThat(before.get(20, TimeUnit.SECONDS)).isEqualTo("old Anna");
        assertThat(meanwhile).hasValue("next Bert");
        assertThat(order).containsExactly("inside ended", "work");
    }

    @Test
    void when_the_calls_inside_do_not_end_nothing_is_done_and_all_goes_on() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        board.add("slow", 0, new Named("slow", who -> {
            if (who.equals("Anna")) {
                inside.countDown();
                await(release);
            }
            return "slow " + who;
        }));
        CompletableFuture<String> before =
                CompletableFuture.supplyAsync(() -> board.greeting().greet("Anna"));
        await(inside);

        assertThat(hold(Duration.ofMillis(20), () -> {
                    throw new IllegalStateException("must not run");
                }))
                .isFalse();

        assertThat(board.greeting().greet("Bert")).isEqualTo("slow Bert");
        release.countDown();
        assertThat(before.get(20, TimeUnit.SECONDS)).isEqualTo("slow Anna");
    }

    @Test
    void work_that_fails_lets_the_calls_go_on_where_they_were() {
        board.add("standard", 0, new Named("standard"));

        assertThatThrownBy(() -> hold(LONG, () -> {
                    assertThat(hold(LONG, () -> {})).as("a second hold").isFalse();
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");

        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");
        assertThatThrownBy(() -> board.switchboard.hold("unknown", LONG, () -> {}))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_provider_that_leaves_while_calls_wait_is_not_let_in_again() {
        Outlet old = board.add("old", 9, new Named("old"));
        board.add("next", 0, new Named("next"));

        assertThat(hold(LONG, () -> board.remove(old))).isTrue();

        assertThat(old.gate().enter(Gate.stripe())).isFalse();
        assertThat(board.greeting().greet("Anna")).isEqualTo("next Anna");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
