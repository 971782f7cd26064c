package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.DeliveryRule;
import org.tenon.order.DeliveryService;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What may leave, and what becomes of an order when its goods have left. */
@Besides(value = "delivery", services = DeliveryService.class)
public interface DeliveryContract extends LifecycleUnderTest {

    private Order shipped() {
        Order order = binding(customer(), line(goods("10", 5), 2));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        return order;
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @Core
    @DisplayName("ORD-100 A shipped order is delivered, then closed, and each is told")
    default void deliveredAndClosed() {
        Order order = shipped();

        assertThat(deliveries().deliver(order.id(), today()).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(deliveries().close(order.id()).state()).isEqualTo(OrderState.CLOSED);
        assertThat(eventsOf(order)).endsWith("order.shipped", "order.delivered", "order.closed");
        assertThat(exposure(order.customer())).isEqualTo(usd("22.00"));
    }

    @Full
    @DisplayName("ORD-101 Only what has left arrives, and only what has left or arrived is closed")
    default void statesOfDelivery() {
        Order order = binding(customer(), line(goods("10", 5), 2));

        refused("order.state", () -> deliveries().deliver(order.id(), today()));
        refused("order.state", () -> deliveries().close(order.id()));
        assertThatThrownBy(() -> deliveries().close(new OrderId("none"))).isInstanceOf(NotFoundException.class);

        Order closed = shipped();
        deliveries().close(closed.id());
        refused("order.state", () -> deliveries().close(closed.id()));
        refused("order.state", () -> fulfilment().cancel(closed.id()));
    }

    @Full
    @DisplayName("ORD-102 Goods arrive on the day they left or later, and not on a day to come")
    default void dayOfArrival() {
        Order order = shipped();

        for (int days : List.of(-1, 1)) {
            assertThatThrownBy(() -> deliveries().deliver(order.id(), today().plusDays(days)))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                    refused.violations().get(0).pointer())
                            .isEqualTo("/on"));
        }
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Core
    @DisplayName("ORD-103 Of an order that leaves in complete lines, a line that is partly there stays")
    default void completeLines() {
        Order order = binding(DeliveryRule.COMPLETE_LINES, line(goods("10", 5), 5), line(goods("10", 2), 5));

        refused("order.incomplete", () -> fulfilment().ship(order.id(), part("2", 2)));
        refused("order.incomplete", () -> fulfilment().ship(order.id(), part("1", 4)));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        assertThat(now(order).lines())
                .extracting(each -> each.shipped().intValueExact())
                .containsExactly(5, 0);
        assertThat(now(order).state()).isEqualTo(OrderState.PARTLY_SHIPPED);
    }

    private static ShipmentRequest part(String line, long quantity) {
        return new ShipmentRequest(List.of(new ShipmentRequest.Line(line, BigDecimal.valueOf(quantity))));
    }

    @Core
    @DisplayName("ORD-104 An order that leaves as a whole leaves when all of it is there")
    default void completeOrder() {
        var missing = goods("10", 2);
        Order order = binding(DeliveryRule.COMPLETE_ORDER, line(goods("10", 5), 5), line(missing, 5));

        refused("order.incomplete", () -> fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED));
        refused("order.incomplete", () -> fulfilment().ship(order.id(), part("1", 5)));

        receive(missing, 3);
        fulfilment().confirm(order.id());
        refused("order.incomplete", () -> fulfilment().ship(order.id(), part("1", 5)));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Concurrent
    @DisplayName("ORD-105 Of 16 who say that an order has arrived, one does")
    default void deliveredOnce() {
        Order order = shipped();

        assertThat(Together.run(16, caller -> deliveries().deliver(order.id(), today())))
                .filteredOn(Together.Outcome::succeeded)
                .hasSize(1);
    }
}
