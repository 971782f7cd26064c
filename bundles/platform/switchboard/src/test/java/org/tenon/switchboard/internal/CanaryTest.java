package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CanaryEnded;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.sample.Visitor;
import org.tenon.testing.fixture.Eventually;

@Timeout(60)
class CanaryTest {

    private Board board;

    @BeforeEach
    void open() {
        board = new Board();
        board.add("standard", 0, new Named("standard", who -> "hello"));
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void about_its_share_of_the_keys_goes_to_the_canary_and_a_key_always_to_the_same() {
        board.add("acme", 0, new Named("acme", who -> "hi"));
        canary(0.2, new Canary.Limits(100_000, 1, 1, 1_000));

        long toAcme = IntStream.range(0, 2_000)
                .filter(i -> greet("customer-" + i).equals("hi"))
                .count();

        // 2,000 keys with a chance of 0.2: 400, with a standard deviation of 18.
        assertThat(toAcme).isBetween(300L, 500L);
        for (int i = 0; i < 200; i++) {
            String key = "customer-" + i;
            assertThat(greet(key)).isEqualTo(greet(key));
        }
    }

    @Test
    void calls_without_a_key_stay_away_from_the_canary() {
        board.add("acme", 0, new Named("acme", who -> "hi"));
        canary(1, Canary.Limits.STANDARD);

        assertThat(board.greeting().greet("Anna")).isEqualTo("hello");
        assertThat(greet("some customer")).isEqualTo("hi");
    }

    @Test
    void a_canary_that_fails_too_often_gets_no_more_calls_and_the_route_loses_it() throws Exception {
        board.add("acme", 0, new Named("acme", who -> {
            throw new IllegalStateException("broken");
        }));
        canary(1, new Canary.Limits(5, 0.5, 1, 1_000));

        int failed = 0;
        for (int i = 0; i < 100; i++) {
            try {
                greet("customer-" + i);
            } catch (IllegalStateException broken) {
                failed++;
            }
        }

        assertThat(failed).isEqualTo(5);
        CanaryEnded ended = awaitEnd();
        assertThat(ended.canary()).isEqualTo("acme");
        assertThat(ended.provider()).isEqualTo("standard");
        assertThat(ended.reason()).startsWith("5 of 5 calls failed");
        assertThat(board.switchboard.capability(Board.CAPABILITY).route()).contains(Route.to("standard"));
    }

    @Test
    void a_canary_that_answers_differently_ends_by_itself() throws Exception {
        board.add("acme", 0, new Named("acme", who -> "hi"));
        canary(1, new Canary.Limits(3, 1, 0.1, 1_000));

        AtomicInteger calls = new AtomicInteger();
        Eventually.await("the end of the canary", () -> {
            greet("customer-" + calls.incrementAndGet());
            return board.platform.events.stream().anyMatch(CanaryEnded.class::isInstance);
        });

        assertThat(awaitEnd().reason()).contains("answers differed");
        assertThat(greet("customer-1")).isEqualTo("hello");
        assertThat(board.switchboard.shadowReport(Board.CAPABILITY).differing()).isPositive();
    }

    @Test
    void a_canary_that_is_too_slow_ends_by_itself() throws Exception {
        board.add("acme", 0, new Named("acme", who -> {
            long end = System.nanoTime() + 20_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return "hello";
        }));
        canary(1, new Canary.Limits(5, 1, 1, 2));

        for (int i = 0; i < 5; i++) {
            board.greeting().greet("Anna");
            greet("customer-" + i);
        }
        board.switchboard.look();

        assertThat(awaitEnd().reason()).contains("took").contains("times");
    }

    private String greet(String key) {
        return board.greeting().greet(Visitor.keyed(key));
    }

    private void canary(double share, Canary.Limits limits) {
        board.switchboard.route(
                Board.CAPABILITY,
                RouteRequest.of(
                        new Route("standard", Optional.empty(), Optional.of(new Canary("acme", share, limits)))));
    }

    private CanaryEnded awaitEnd() throws Exception {
        Eventually.await("the event", () -> board.platform.events.stream().anyMatch(CanaryEnded.class::isInstance));
        return board.platform.events.stream()
                .filter(CanaryEnded.class::isInstance)
                .map(CanaryEnded.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
