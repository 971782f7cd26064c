package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.switchboard.ProviderStatus;

class FiguresTest {

    @Test
    void percentiles_are_right_within_ten_percent() {
        Latencies latencies = new Latencies();
        // 1, 2, ... 1000 microseconds: half took 500 or less, 99 of 100 took 990 or less.
        for (int micros = 1; micros <= 1_000; micros++) {
            latencies.record(micros * 1_000L);
        }

        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat((double) latencies.percentileMicros(0.5)).isCloseTo(500, withinPercentage(10));
        assertThat((double) latencies.percentileMicros(0.99)).isCloseTo(990, withinPercentage(10));
    }

    @Test
    void times_beyond_the_scale_are_counted_at_its_ends() {
        Latencies latencies = new Latencies();
        assertThat(latencies.percentileMicros(0.99)).isZero();
        latencies.record(0);
        latencies.record(-1);
        latencies.record(Long.MAX_VALUE);

        assertThat(latencies.count()).isEqualTo(3);
        assertThat(latencies.percentileMicros(0.5)).isLessThanOrEqualTo(2);
        assertThat(latencies.percentileMicros(0.99))
                .isGreaterThan(Duration.ofSeconds(60).toNanos() / 1_000);
    }

    @Test
    void a_refusal_is_an_answer_and_anything_unexpected_an_error() {
        try (Board board = new Board()) {
            board.add("one", 0, new Named("one", who -> switch (who) {
                case "refuse" -> throw new NotFoundException("guest", who);
                case "unavailable" -> throw new UnavailableException(
                        "x.away", "Away.", Map.of(), Duration.ofSeconds(1));
                case "fail" -> throw new IllegalStateException("broken");
                default -> who;
            }));

            board.greeting().greet("Anna");
            assertThatThrownBy(() -> board.greeting().greet("refuse")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> board.greeting().greet("unavailable")).isInstanceOf(UnavailableException.class);
            assertThatThrownBy(() -> board.greeting().greet("fail")).isInstanceOf(IllegalStateException.class);

            ProviderStatus status =
                    board.switchboard.capability(Board.CAPABILITY).providers().get(0);
            assertThat(status.calls()).isEqualTo(4);
            assertThat(status.errors()).isEqualTo(2);
        }
    }
}
