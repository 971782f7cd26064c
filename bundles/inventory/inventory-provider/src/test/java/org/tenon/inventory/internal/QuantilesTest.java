package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How often a promise with P90 would have held: the work orders of AdventureWorks (Microsoft, MIT licence), of three products, each
 * promised from those that had ended before it began.
 */
class QuantilesTest {

    private static final int LAST = 50;

    /** A work order. */
    private record Order(LocalDate start, int days) {}

    private static Map<String, List<Order>> orders() throws IOException {
        Map<String, List<Order>> orders = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QuantilesTest.class.getResourceAsStream("work-orders.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split(",", -1)).forEach(row -> orders.computeIfAbsent(
                            row[0], first -> new ArrayList<>())
                    .add(new Order(LocalDate.parse(row[1]), Integer.parseInt(row[2]))));
        }
        return orders;
    }

    @Test
    void nine_of_ten_promises_would_have_held() throws IOException {
        int promised = 0;
        int likely = 0;
        int safe = 0;
        for (List<Order> orders : orders().values()) {
            for (Order order : orders) {
                List<Integer> before = orders.stream()
                        .filter(other -> !other.start().plusDays(other.days()).isAfter(order.start()))
                        .sorted(Comparator.comparing(
                                        (Order other) -> other.start().plusDays(other.days()))
                                .reversed())
                        .limit(LAST)
                        .map(Order::days)
                        .toList();
                if (before.size() >= Arrivals.ENOUGH) {
                    Quantiles quantiles = Quantiles.of(before);
                    promised++;
                    likely += order.days() <= quantiles.p50() ? 1 : 0;
                    safe += order.days() <= quantiles.p90() ? 1 : 0;
                }
            }
        }
        assertThat(promised).isGreaterThan(2_000);
        assertThat(100.0 * safe / promised).as("P90 held").isBetween(88.0, 98.0);
        assertThat(100.0 * likely / promised).as("P50 held").isBetween(50.0, 85.0);
    }

    @Test
    void the_next_one_is_counted_in() {
        // Place 0.9 x 10 = 9 of nine: the last one
        assertThat(Quantiles.of(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1))).isEqualTo(new Quantiles(5, 9));
        assertThat(Quantiles.of(List.of(4))).isEqualTo(new Quantiles(4, 4));
    }
}
