package org.tenon.demo.northwind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The demo's records and the prices worked out of them. */
class PriceHistoryTest {

    private final Northwind data = Northwind.read();

    @Test
    void reads_the_whole_sample() {
        assertThat(data.customers()).hasSize(91);
        assertThat(data.products()).hasSize(77);
        assertThat(data.orders()).hasSize(830);
        assertThat(data.orders().stream()
                        .mapToInt(order -> order.lines().size())
                        .sum())
                .isEqualTo(2155);
        assertThat(data.customers()).anyMatch(customer -> customer.name().equals("Bólido Comidas preparadas"));
    }

    @Test
    void two_prices_a_product_explain_all_lines_but_three() {
        PriceHistory history = PriceHistory.of(data);

        long explained = data.orders().stream()
                .flatMap(order -> order.lines().stream()
                        .filter(line ->
                                (order.date().isBefore(PriceHistory.CHANGE) ? history.before() : history.after())
                                                .get(line.product())
                                                .compareTo(line.unitPrice())
                                        == 0))
                .count();

        assertThat(explained).isEqualTo(2152);
    }

    @Test
    void the_later_price_is_the_products_own() {
        PriceHistory history = PriceHistory.of(data);

        data.products().forEach(product -> assertThat(history.after().get(product.id()))
                .isEqualByComparingTo(product.price()));
    }

    @Test
    void the_earlier_price_is_four_fifths_cut_to_a_dime() {
        // Chai: 18.00 * 0.8 = 14.4
        assertThat(PriceHistory.of(data).before().get("1")).isEqualByComparingTo(new BigDecimal("14.4"));
    }
}
