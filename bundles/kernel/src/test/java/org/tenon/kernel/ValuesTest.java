package org.tenon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The small values: quantities, percentages, days, pages, ids. */
class ValuesTest {

    @Test
    void quantities_of_one_unit_add_up() {
        assertThat(Quantity.of("1.50", "kg").plus(Quantity.of("0.5", "kg"))).isEqualTo(Quantity.of(2, "kg"));
        assertThat(Quantity.of(10, "pcs").min(Quantity.of(3, "pcs"))).isEqualTo(Quantity.of(3, "pcs"));
        assertThatThrownBy(() -> Quantity.of(1, "kg").plus(Quantity.of(1, "pcs")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantities_have_bounds() {
        assertThatThrownBy(() -> Quantity.of("0.0000001", "kg")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.of("1000000000000", "kg")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.of(1, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percentage_and_what_it_leaves_make_one() {
        assertThat(Percent.of("12.5").fraction()).isEqualByComparingTo("0.125");
        assertThat(Percent.of("12.5").remainder()).isEqualByComparingTo("0.875");
        assertThat(Percent.of("10.0")).isEqualTo(Percent.of("10"));
    }

    @Test
    void a_range_ends_before_its_end() {
        LocalDate change = LocalDate.of(1997, 4, 7);
        DateRange before = new DateRange(Optional.empty(), Optional.of(change));
        DateRange after = new DateRange(Optional.of(change), Optional.empty());

        assertThat(before.contains(change.minusDays(1))).isTrue();
        assertThat(before.contains(change)).isFalse();
        assertThat(after.contains(change)).isTrue();
        assertThatThrownBy(() -> new DateRange(Optional.of(change), Optional.of(change)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_knows_whether_there_is_more() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, Function.identity()))
                .isEqualTo(new Page<>(List.of("a", "b"), Optional.of("b")));
        assertThat(Page.of(List.of("a", "b"), 2, Function.identity()).next()).isEmpty();
        assertThatThrownBy(() -> PageRequest.first(1001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void new_ids_differ_and_sort_by_age() {
        Set<String> seen = new HashSet<>();
        String last = "";
        for (int i = 0; i < 20_000; i++) {
            String id = NewId.next();
            assertThat(id.compareTo(last)).isPositive();
            // version 7, variant 10 of RFC 9562
            assertThat(id.charAt(14)).isEqualTo('7');
            assertThat("89ab").contains(id.substring(19, 20));
            seen.add(id);
            last = id;
        }
        assertThat(seen).hasSize(20_000);
    }
}
