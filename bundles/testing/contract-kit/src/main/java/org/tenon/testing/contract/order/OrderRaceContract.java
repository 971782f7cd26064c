package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.Reservation;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceResult;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Together;

/** Many callers at once: every one gets a clean answer, and nothing is doubled. */
public interface OrderRaceContract extends OrderUnderTest {

    @Concurrent
    @DisplayName("ORD-60 Of 16 who confirm one order, one does and 15 are told that its state does not allow it")
    default void oneConfirms() {
        CustomerId customer = customer();
        ProductId product = goods("10", 100);
        Order order = order(customer, line(product, 5));

        List<Together.Outcome<Order>> outcomes =
                Together.run(16, caller -> fulfilment().confirm(order.id()));

        oneSucceeds(outcomes);
        assertThat(level(product).reserved()).isEqualByComparingTo("5");
        assertThat(exposure(customer)).isEqualTo(usd("55"));
        assertThat(reservations().of("order/" + order.id()))
                .extracting(Reservation::reserved)
                .satisfiesExactly(reserved -> assertThat(reserved).isEqualByComparingTo("5"));
        assertThat(eventsOf(order)).containsExactly("order.created", "order.confirmed");
    }

    @Concurrent
    @DisplayName("ORD-61 Of 16 who ship one order, one does")
    default void oneShips() {
        ProductId product = goods("10", 100);
        Order order = order(customer(), line(product, 5));
        fulfilment().confirm(order.id());

        oneSucceeds(Together.run(16, caller -> fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED)));

        assertThat(level(product).onHand()).isEqualByComparingTo("95");
        assertThat(fulfilment().shipments(order.id())).hasSize(1);
    }

    @Concurrent
    @DisplayName("ORD-62 16 orders for the last 50 pieces get 50 in all")
    default void last50() {
        ProductId product = goods("10", 50);
        List<Order> orders = IntStream.range(0, 16)
                .mapToObj(i -> order(customer(), line(product, 5)))
                .toList();

        List<Order> confirmed = Together.all(
                16, caller -> fulfilment().confirm(orders.get(caller).id()));

        assertThat(confirmed.stream()
                        .map(order -> order.lines().get(0).reserved())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("50");
        assertThat(confirmed)
                .filteredOn(order -> order.state() == OrderState.CONFIRMED)
                .hasSize(10);
        assertThat(level(product).available()).isEqualByComparingTo("0");
    }

    @Concurrent
    @DisplayName("ORD-63 16 orders of one customer at once take no more than its limit")
    default void oneLimit() {
        CustomerId customer = customerWithLimit("110");
        ProductId product = goods("10", 1000);
        // 1 x 10 and 10 % tax = 11: ten of them fit.
        List<Order> orders = IntStream.range(0, 16)
                .mapToObj(i -> order(customer, line(product, 1)))
                .toList();

        List<Order> answers = Together.all(
                16, caller -> fulfilment().confirm(orders.get(caller).id()));

        assertThat(answers)
                .filteredOn(order -> order.state() == OrderState.CONFIRMED)
                .hasSize(10);
        assertThat(answers)
                .filteredOn(order -> order.state() == OrderState.HELD)
                .hasSize(6);
        assertThat(exposure(customer)).isEqualTo(usd("110"));
    }

    @Concurrent
    @DisplayName("ORD-64 16 orders from one source at once are one")
    default void oneSource() {
        CustomerId customer = customer();
        PriceResult prices = pricing()
                .price(PriceRequest.of(customer, List.of(line(goods("10", 0), 1)))
                        .from(LIST));
        OrderDraft draft = new OrderDraft(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("quote/" + UUID.randomUUID()),
                new OrderDraft.Agreed(prices));

        List<Order> written = Together.all(16, caller -> orders().create(draft));

        assertThat(written).extracting(Order::id).containsOnly(written.get(0).id());
        assertThat(orders().search(OrderQuery.of(customer), PageRequest.first()).items())
                .hasSize(1);
    }

    @Concurrent
    @DisplayName("ORD-65 An order that is confirmed and cancelled at once ends in one of both, with nothing left over")
    default void confirmedAndCancelled() {
        for (int round = 0; round < 5; round++) {
            CustomerId customer = customer();
            ProductId product = goods("10", 5);
            Order order = order(customer, line(product, 5));

            Together.run(
                    2,
                    caller -> caller == 0
                            ? fulfilment().confirm(order.id())
                            : fulfilment().cancel(order.id()));

            // Whoever came first, a draft and a confirmed order can both be cancelled.
            assertThat(now(order).state()).isEqualTo(OrderState.CANCELLED);
            assertThat(level(product).available()).isEqualByComparingTo("5");
            assertThat(exposure(customer).isZero()).isTrue();
        }
    }

    private static <T> void oneSucceeds(List<Together.Outcome<T>> outcomes) {
        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .extracting(Together.Outcome::failure)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ConflictException.class)
                        .hasFieldOrPropertyWithValue("code", "order.state"));
    }
}
