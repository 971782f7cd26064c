package org.tenon.sales.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final SetClock clock = new SetClock();

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void each_address_has_its_own_share_until_the_hour_is_over() {
        Allowance allowance = new Allowance(2, 100, clock);

        assertThat(allowance.use("a")).isEmpty();
        assertThat(allowance.use("a")).isEmpty();
        clock.now = clock.now.plus(Duration.ofMinutes(20));
        assertThat(allowance.use("a")).contains(Duration.ofMinutes(40));
        assertThat(allowance.use("b")).isEmpty();

        clock.now = clock.now.plus(Duration.ofMinutes(40));
        assertThat(allowance.use("a")).isEmpty();
    }

    @Test
    void all_together_have_no_more_than_all() {
        Allowance allowance = new Allowance(2, 3, clock);
        allowance.use("a");
        allowance.use("b");
        allowance.use("c");

        assertThat(allowance.use("d")).isPresent();
    }

    @Test
    void addresses_beyond_those_that_are_told_apart_share_one() {
        Allowance allowance = new Allowance(1, 1_000_000, clock);
        for (int i = 0; i < 10_000; i++) {
            allowance.use("address " + i);
        }

        assertThat(allowance.use("another")).isEmpty();
        assertThat(allowance.use("yet another")).isPresent();
    }

    @Test
    void none_at_all_is_no_allowance() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Allowance(0, 1, clock));
    }
}
