package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.DeliveryRule;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.payment.PaidOrderService;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Orders that leave when they are paid. */
@Besides(value = "paid-orders", services = PaidOrderService.class)
public interface PaidContract extends LifecycleUnderTest {

    PaidOrderService paidOrders();

    private void assertUnpaid(Order order, ShipmentRequest request) {
        assertThatThrownBy(() -> fulfilment().ship(order.id(), request))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.unpaid"));
    }

    @Core
    @DisplayName("ORD-955 Of an order that leaves after payment nothing leaves before, and then whatever is there")
    default void leavesWhenPaid() {
        Order order = binding(DeliveryRule.AFTER_PAYMENT, line(goods("10", 2), 5));
        assertThat(order.lines().get(0).reserved()).isEqualByComparingTo("2");
        assertUnpaid(order, ShipmentRequest.ALL_RESERVED);
        assertUnpaid(order, new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.ONE))));

        Order paid = paidOrders().paid(order.id(), today());

        assertThat(paid.paidOn()).contains(today());
        assertThat(eventsOf(order)).endsWith("order.paid");
        assertThat(fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(now(order).paidOn()).contains(today());
    }

    @Full
    @DisplayName("ORD-956 What costs nothing leaves at once, and what leaves as available asks for no payment")
    default void leavesUnpaid() {
        Order free = binding(DeliveryRule.AFTER_PAYMENT, line(goods("0", 2), 2));
        assertThat(fulfilment().ship(free.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.SHIPPED);
        Order other = binding(DeliveryRule.AVAILABLE, line(goods("10", 2), 2));
        assertThat(fulfilment().ship(other.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.SHIPPED);
        assertThat(paidOrders().paid(other.id(), today().minusDays(1)).paidOn()).contains(today().minusDays(1));
    }

    @Full
    @DisplayName("ORD-957 Nothing is paid that is not binding, on a day to come, or unknown")
    default void notPaid() {
        Order draft = order(customer(), line(goods("10", 2), 2));
        assertThatThrownBy(() -> paidOrders().paid(draft.id(), today()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.state"));
        assertThatThrownBy(() -> paidOrders().paid(draft.id(), today().plusDays(1)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> paidOrders().paid(new OrderId("none"), today()))
                .isInstanceOf(NotFoundException.class);
    }
}
