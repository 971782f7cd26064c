package org.tenon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    @Test
    void holds_from_the_first_to_the_last_day() {
        DateRange days = DateRange.through(Optional.of(FIRST), Optional.of(LAST));

        assertThat(days).isEqualTo(new DateRange(Optional.of(FIRST), Optional.of(LocalDate.of(2026, 3, 1))));
        assertThat(days.last()).contains(LAST);
        assertThat(days.contains(FIRST.minusDays(1))).isFalse();
        assertThat(days.contains(FIRST)).isTrue();
        assertThat(days.contains(LAST)).isTrue();
        assertThat(days.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void may_be_a_single_day_and_has_no_last_one_before_the_first() {
        assertThat(DateRange.through(Optional.of(FIRST), Optional.of(FIRST)).contains(FIRST))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.through(Optional.of(LAST), Optional.of(FIRST)))
                .withMessageContaining("2026-02-01")
                .withMessageContaining("2026-02-28");
    }

    @Test
    void is_for_good_without_a_last_day_or_with_what_other_systems_write_for_it() {
        assertThat(DateRange.through(Optional.empty(), Optional.empty())).isEqualTo(DateRange.ALWAYS);
        assertThat(DateRange.through(Optional.empty(), Optional.of(LocalDate.of(9999, 12, 31))))
                .isEqualTo(DateRange.ALWAYS);
        assertThat(DateRange.ALWAYS.last()).isEmpty();
    }
}
