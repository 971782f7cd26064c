package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.order.ConfirmationContract.refused;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.Installation;
import org.tenon.order.Order;
import org.tenon.order.OrderState;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Sending goods and planning their installation. */
public interface ShipmentContract extends OrderUnderTest {

    @Core
    @DisplayName("ORD-40 All that is reserved leaves at once")
    default void allLeaves() {
        ProductId product = goods("10", 8);
        Order order = confirmed(customer(), product, 5);

        Shipment shipment = fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        assertThat(shipment.order()).isEqualTo(order.id());
        assertThat(shipment.orderState()).isEqualTo(OrderState.SHIPPED);
        assertThat(shipment.lines()).hasSize(1);
        assertThat(shipment.lines().get(0).line()).isEqualTo("1");
        assertThat(shipment.lines().get(0).quantity()).isEqualByComparingTo("5");
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(now(order).lines().get(0).shipped()).isEqualByComparingTo("5");
        assertThat(now(order).lines().get(0).reserved()).isEqualByComparingTo("0");
        assertThat(level(product).onHand()).isEqualByComparingTo("3");
        assertThat(level(product).reserved()).isEqualByComparingTo("0");
        assertThat(eventsOf(order)).containsExactly("order.created", "order.confirmed", "order.shipped");
    }

    @Core
    @DisplayName("ORD-41 Goods leave in parts until all are gone")
    default void parts() {
        ProductId product = goods("10", 5);
        Order order = confirmed(customer(), product, 5);

        assertThat(fulfilment().ship(order.id(), request("1", 2)).orderState()).isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(now(order).lines().get(0).reserved()).isEqualByComparingTo("3");
        assertThat(fulfilment().ship(order.id(), request("1", 3)).orderState()).isEqualTo(OrderState.SHIPPED);

        assertThat(fulfilment().shipments(order.id()))
                .extracting(shipment -> shipment.lines().get(0).quantity().intValueExact())
                .containsExactly(2, 3);
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName("ORD-42 A backordered order sends what is there, and the rest when it has come in")
    default void restLeavesLater() {
        ProductId product = goods("10", 2);
        Order order = confirmed(customer(), product, 5);
        assertThat(fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.PARTLY_SHIPPED);
        notReserved(() -> fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED));
        receive(product, 5);

        Order again = fulfilment().confirm(order.id());

        assertThat(again.state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(again.lines().get(0).reserved()).isEqualByComparingTo("3");
        assertThat(fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.SHIPPED);
        // 2 + 5 came in, 5 left
        assertThat(level(product).onHand()).isEqualByComparingTo("2");
    }

    @Core
    @DisplayName("ORD-43 More than is reserved does not leave, and then nothing does")
    default void tooMuch() {
        ProductId product = goods("10", 5);
        Order order = confirmed(customer(), product, 3);

        notReserved(() -> fulfilment().ship(order.id(), request("1", 4)));

        assertThat(level(product).onHand()).isEqualByComparingTo("5");
        assertThat(fulfilment().shipments(order.id())).isEmpty();
        assertThat(now(order)).isEqualTo(order);
    }

    @Full
    @DisplayName("ORD-44 A wrong request is refused with all of its places")
    default void wrongRequest() {
        Order order = confirmed(customer(), goods("10", 5), 3);
        ShipmentRequest request = new ShipmentRequest(List.of(
                new ShipmentRequest.Line("1", BigDecimal.ZERO), new ShipmentRequest.Line("17", BigDecimal.ONE)));

        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> fulfilment()
                                .ship(order.id(), request))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/lines/0/quantity", "/lines/1/line");
    }

    @Full
    @DisplayName("ORD-45 Services are done with the first shipment")
    default void servicesLeaveFirst() {
        Order order = order(customer(), line(goods("10", 5), 5), line(service("100"), 2));
        fulfilment().confirm(order.id());

        fulfilment().ship(order.id(), request("1", 1));

        assertThat(now(order).lines())
                .extracting(line -> line.shipped().intValueExact())
                .containsExactly(1, 2);
        assertThat(fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.SHIPPED);
    }

    @Full
    @DisplayName("ORD-46 An order of services only is shipped too")
    default void onlyServices() {
        Order order = order(customer(), line(service("100"), 2));
        fulfilment().confirm(order.id());

        assertThat(fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.SHIPPED);
    }

    @Full
    @DisplayName("ORD-47 Nothing leaves for a draft, a held, a cancelled or a shipped order")
    default void states() {
        Order draft = order(customer(), line(goods("10", 5), 1));
        refused(() -> fulfilment().ship(draft.id(), ShipmentRequest.ALL_RESERVED));
        Order held = order(customerWithLimit("1"), line(goods("10", 5), 1));
        fulfilment().confirm(held.id());
        refused(() -> fulfilment().ship(held.id(), ShipmentRequest.ALL_RESERVED));
        Order cancelled = confirmed(customer(), goods("10", 5), 1);
        fulfilment().cancel(cancelled.id());
        refused(() -> fulfilment().ship(cancelled.id(), ShipmentRequest.ALL_RESERVED));
        Order shipped = confirmed(customer(), goods("10", 5), 1);
        fulfilment().ship(shipped.id(), ShipmentRequest.ALL_RESERVED);
        refused(() -> fulfilment().ship(shipped.id(), ShipmentRequest.ALL_RESERVED));
        refused(() -> fulfilment().cancel(shipped.id()));
    }

    @Full
    @DisplayName("ORD-48 The rest of a partly shipped order can be cancelled: what has left is still owed")
    default void cancelTheRest() {
        CustomerId customer = customer();
        ProductId product = goods("10", 5);
        Order order = confirmed(customer, product, 5);
        fulfilment().ship(order.id(), request("1", 2));

        Order cancelled = fulfilment().cancel(order.id());

        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.lines().get(0).shipped()).isEqualByComparingTo("2");
        assertThat(level(product).onHand()).isEqualByComparingTo("3");
        assertThat(level(product).available()).isEqualByComparingTo("3");
        // 2 of 5 of 55
        assertThat(exposure(customer)).isEqualTo(usd("22"));
    }

    @Full
    @DisplayName("ORD-49 What was shipped is owed until it is invoiced")
    default void stillOwed() {
        CustomerId customer = customer();
        Order order = confirmed(customer, goods("10", 5), 5);

        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        assertThat(exposure(customer)).isEqualTo(usd("55"));
    }

    @Core
    @DisplayName("ORD-50 An installation is set, and moved, to the promised day or later")
    default void installation() {
        Order order = confirmed(customer(), goods("10", 0), 1);

        Order set = fulfilment()
                .scheduleInstallation(order.id(), new Installation(restocked(), Optional.of("Ana Trujillo")));
        Order moved = fulfilment()
                .scheduleInstallation(order.id(), new Installation(restocked().plusDays(3), Optional.empty()));

        assertThat(set.installation()).contains(new Installation(restocked(), Optional.of("Ana Trujillo")));
        assertThat(moved.installation()).contains(new Installation(restocked().plusDays(3), Optional.empty()));
        assertThat(moved.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(moved.version()).isGreaterThan(set.version());
        assertThat(eventsOf(order))
                .containsSubsequence(
                        "order.created",
                        "order.confirmed",
                        "order.installation-scheduled",
                        "order.installation-scheduled");
    }

    @Full
    @DisplayName("ORD-51 An installation before the goods are promised is refused at its place")
    default void tooEarly() {
        Order order = confirmed(customer(), goods("10", 0), 1);
        Installation installation = new Installation(restocked().minusDays(1), Optional.empty());

        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> fulfilment()
                                .scheduleInstallation(order.id(), installation))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/date");
        assertThat(now(order).installation()).isEmpty();
    }

    @Full
    @DisplayName("ORD-52 Only what is binding is installed")
    default void notBinding() {
        Order order = order(customer(), line(goods("10", 5), 1));
        Installation installation = new Installation(today().plusDays(1), Optional.empty());

        refused(() -> fulfilment().scheduleInstallation(order.id(), installation));
        fulfilment().cancel(order.id());
        refused(() -> fulfilment().scheduleInstallation(order.id(), installation));
    }

    private Order confirmed(CustomerId customer, ProductId product, long quantity) {
        return fulfilment().confirm(order(customer, line(product, quantity)).id());
    }

    private static ShipmentRequest request(String line, long quantity) {
        return new ShipmentRequest(List.of(new ShipmentRequest.Line(line, BigDecimal.valueOf(quantity))));
    }

    private static void notReserved(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("code", "order.not-reserved");
    }
}
