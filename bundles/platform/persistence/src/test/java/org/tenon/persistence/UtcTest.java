package org.tenon.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class UtcTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void a_change_is_later_than_the_one_before_though_the_clock_stands_or_was_set_back() {
        LocalDateTime first = Utc.column(NOON);

        assertThat(Utc.later(first, NOON.plusSeconds(1))).isEqualTo("2026-01-31T12:00:01");
        assertThat(Utc.later(first, NOON)).isEqualTo("2026-01-31T12:00:00.000001");
        assertThat(Utc.later(first, NOON.plusNanos(999))).isEqualTo("2026-01-31T12:00:00.000001");
        assertThat(Utc.later(first, NOON.minusSeconds(1))).isEqualTo("2026-01-31T12:00:00.000001");
    }
}
