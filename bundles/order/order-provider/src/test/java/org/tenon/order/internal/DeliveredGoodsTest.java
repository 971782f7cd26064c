package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductUnit;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.order.Amendment;
import org.tenon.order.Order;
import org.tenon.order.ReturnRequest;
import org.tenon.order.ShipmentRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.spi.Purchase;
import org.tenon.testing.fixture.TestDatabase;

/** What orders tell rules of prices about what customers have bought. */
class DeliveredGoodsTest extends OrdersOnDatabase {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private final DeliveredGoods history = new DeliveredGoods(platform.unit("order"), platform.company());

    DeliveredGoodsTest() {
        super(TestDatabase.H2);
    }

    @BeforeEach
    void starts() {
        platform.company().setToday(FIRST);
    }

    private void ship(Order order, long quantity) {
        fulfilment()
                .ship(
                        order.id(),
                        new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.valueOf(quantity)))));
    }

    private void takeBack(Order order, boolean credited) {
        returns()
                .take(
                        order.id(),
                        new ReturnRequest(
                                Optional.empty(),
                                credited,
                                List.of(new ReturnRequest.Line(
                                        "1", BigDecimal.ONE, ReturnRequest.Disposition.RESTOCK))));
    }

    /** {@code "quantity for net"} of all that was bought on some days after the first. */
    private List<String> bought(CustomerId customer, int from, int before) {
        DateRange days = new DateRange(Optional.of(FIRST.plusDays(from)), Optional.of(FIRST.plusDays(before)));
        return history.purchases(customer, days).stream()
                .map(DeliveredGoodsTest::words)
                .toList();
    }

    private static String words(Purchase one) {
        return one.quantity().stripTrailingZeros().toPlainString() + " for " + one.net();
    }

    @Test
    void what_was_shipped_counts_on_its_day_and_what_was_credited_on_the_day_on_which_it_came_back() {
        CustomerId customer = customer();
        ProductId product = goods("10", 9);
        Order order = binding(customer, line(product, 3));
        assertThat(bought(customer, 0, 9)).isEmpty();

        ship(order, 1);
        platform.company().setToday(FIRST.plusDays(1));
        ship(order, 2);
        platform.company().setToday(FIRST.plusDays(2));
        takeBack(order, true);
        platform.company().setToday(FIRST.plusDays(3));
        takeBack(order, false);

        assertThat(bought(customer, 0, 1)).containsExactly("1 for 10.00 USD");
        assertThat(bought(customer, 0, 2)).containsExactly("3 for 30.00 USD");
        assertThat(bought(customer, 0, 3)).containsExactly("2 for 20.00 USD");
        assertThat(bought(customer, 2, 3)).containsExactly("-1 for -10.00 USD");
        assertThat(bought(customer, 3, 4)).isEmpty();
        assertThat(bought(customer(), 0, 9)).isEmpty();
    }

    /** What an attribute comes to of all that was bought on some days after the first. */
    private List<String> attribute(String name, CustomerId customer, int from, int before) {
        DateRange days = new DateRange(Optional.of(FIRST.plusDays(from)), Optional.of(FIRST.plusDays(before)));
        return history.attribute(name, customer, days).values().stream()
                .map(total -> total.stripTrailingZeros().toPlainString())
                .toList();
    }

    private void says(ProductId product, String weight, String volume) {
        Product now = products().find(product).orElseThrow();
        products()
                .change(
                        product,
                        now.version(),
                        now.details()
                                .weighing(new BigDecimal(weight))
                                .saying(new ProductAttribute("volume", new BigDecimal(volume), Optional.of("m3"))));
    }

    @Test
    void what_goods_say_in_numbers_counts_as_it_was_said_on_the_day_on_which_they_left() {
        CustomerId customer = customer();
        ProductId product = goods("10", 9);
        says(product, "2", "0.25");
        Order order = binding(customer, line(product, 4));
        ship(order, 1);
        platform.company().setToday(FIRST.plusDays(1));
        says(product, "3", "0.5");

        ship(order, 3);

        // 1 x 0.25, then 3 x 0.5.
        assertThat(attribute("volume", customer, 0, 1)).containsExactly("0.25");
        assertThat(attribute("volume", customer, 0, 2)).containsExactly("1.75");
        assertThat(attribute("weight", customer, 0, 2)).containsExactly("11");
        assertThat(attribute("length", customer, 0, 2)).isEmpty();
        assertThat(attribute("volume", customer(), 0, 2)).isEmpty();
    }

    @Test
    void what_comes_back_and_is_credited_takes_away_its_part_of_what_left_whatever_its_product_says_by_now() {
        CustomerId customer = customer();
        ProductId product = goods("10", 9);
        says(product, "1", "1");
        Order order = binding(customer, line(product, 3));
        ship(order, 3);
        platform.company().setToday(FIRST.plusDays(1));
        says(product, "9", "9");

        takeBack(order, true);
        takeBack(order, false);

        assertThat(attribute("volume", customer, 0, 2)).containsExactly("2");
        takeBack(order, true);
        assertThat(attribute("volume", customer, 0, 2)).containsExactly("1");
        assertThat(attribute("weight", customer, 1, 2)).containsExactly("-2");
    }

    @Test
    void what_a_line_says_goes_before_what_its_product_says_and_its_parts_are_all_of_it() {
        CustomerId customer = customer();
        ProductId product = goods("10", 9);
        says(product, "1", "1");
        units().set(new ProductUnit(product, "box", new BigDecimal("3")));
        // One box of three, of which 1 m3 is said: a third of it each.
        Order order = binding(
                customer,
                new PriceRequestLine(
                        product,
                        BigDecimal.ONE,
                        Optional.of("box"),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("volume", BigDecimal.ONE)));
        for (int part = 0; part < 3; part++) {
            ship(order, 1);
        }

        assertThat(attribute("volume", customer, 0, 1)).containsExactly("1");
        assertThat(attribute("weight", customer, 0, 1)).containsExactly("3");
    }

    @Test
    void nothing_changes_about_days_that_have_passed_when_a_line_is_amended() {
        CustomerId customer = customer();
        ProductId product = goods("10", 9);
        Order order = binding(customer, line(product, 6));
        ship(order, 3);
        platform.company().setToday(FIRST.plusDays(1));
        price(product, "8");

        amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 4)));
        ship(order, 1);

        assertThat(bought(customer, 0, 1)).containsExactly("3 for 30.00 USD");
    }

    @Test
    void parts_of_an_amount_that_cannot_be_divided_are_the_amount_together() {
        CustomerId customer = customer();
        ProductId product = goods("3.335", 9);
        Order order = binding(customer, line(product, 3));
        for (int part = 0; part < 3; part++) {
            ship(order, 1);
        }

        // 3 x 3.335 = 10.005, rounded half up.
        assertThat(bought(customer, 0, 1)).containsExactly("3 for 10.01 USD");
    }
}
