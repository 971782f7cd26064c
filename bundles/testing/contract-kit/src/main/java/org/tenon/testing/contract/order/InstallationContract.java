package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Amendment;
import org.tenon.order.Installation;
import org.tenon.order.InstallationEndangered;
import org.tenon.order.Order;
import org.tenon.order.OrderDatesMoved;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** The day on which an order is installed, and what its customer is told of days that move. */
public interface InstallationContract extends LifecycleUnderTest {

    private Order installable(ProductId product, LocalDate day) {
        Order order = binding(customer(), line(product, 2));
        return fulfilment().scheduleInstallation(order.id(), new Installation(day, Optional.of("Anna")));
    }

    private List<OrderDatesMoved> told(Order order) {
        return events().stream()
                .filter(event ->
                        event instanceof OrderDatesMoved moved && moved.order().equals(order.id()))
                .map(OrderDatesMoved.class::cast)
                .toList();
    }

    private List<InstallationEndangered> endangered(Order order) {
        return events().stream()
                .filter(event -> event instanceof InstallationEndangered moved
                        && moved.order().equals(order.id()))
                .map(InstallationEndangered.class::cast)
                .toList();
    }

    @Core
    @DisplayName(
            "ORD-200 Of a day of installation that is set or moved the customer is told, of the same day again not")
    default void installationIsTold() {
        Order order = installable(goods("10", 5), today().plusDays(3));
        fulfilment().scheduleInstallation(order.id(), new Installation(today().plusDays(3), Optional.of("Bert")));
        fulfilment().scheduleInstallation(order.id(), new Installation(today().plusDays(5), Optional.empty()));

        assertThat(told(order))
                .extracting(OrderDatesMoved::installationBefore, OrderDatesMoved::installation)
                .containsExactly(
                        tuple(Optional.empty(), Optional.of(today().plusDays(3))),
                        tuple(Optional.of(today().plusDays(3)), Optional.of(today().plusDays(5))));
        assertThat(told(order)).allSatisfy(event -> {
            assertThat(event.arrivalBefore()).contains(today());
            assertThat(event.arrival()).contains(today());
            assertThat(event.customer()).isEqualTo(order.customer());
        });
    }

    @Core
    @DisplayName(
            "ORD-201 Of a day of arrival that moves the customer is told; the first one he learns by the confirmation")
    default void arrivalIsTold() {
        ProductId product = goods("10", 0);
        Order order = binding(customer(), line(product, 2));
        assertThat(told(order)).isEmpty();

        receive(product, 2);
        fulfilment().confirm(order.id());

        assertThat(told(order)).singleElement().satisfies(event -> {
            assertThat(event.arrivalBefore()).contains(restocked());
            assertThat(event.arrival()).contains(today());
            assertThat(event.installation()).isEmpty();
        });
    }

    @Core
    @DisplayName(
            "ORD-202 When the goods come after their installation, another day is proposed, as long after them as before")
    default void installationIsEndangered() {
        ProductId product = goods("10", 2);
        Order order = installable(product, today().plusDays(3));

        Order amended = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("1", 4)))
                .order();

        // The goods were there today, and installed three days after it; now they come when it is restocked.
        LocalDate proposed = restocked().plusDays(3);
        assertThat(amended.installation().orElseThrow())
                .isEqualTo(new Installation(today().plusDays(3), Optional.of("Anna"), Optional.of(proposed)));
        assertThat(endangered(order)).singleElement().satisfies(event -> {
            assertThat(event.planned()).isEqualTo(today().plusDays(3));
            assertThat(event.proposed()).isEqualTo(proposed);
            assertThat(event.engineer()).contains("Anna");
        });
        assertThat(now(order)).isEqualTo(amended);
    }

    @Full
    @DisplayName("ORD-203 A proposal ends with another day of installation, or when the goods come in time after all")
    default void proposalEnds() {
        ProductId product = goods("10", 2);
        Order order = installable(product, today().plusDays(3));
        amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 4)));
        LocalDate proposed = now(order).installation().orElseThrow().proposed().orElseThrow();
        assertThat(fulfilment()
                        .scheduleInstallation(order.id(), new Installation(proposed, Optional.of("Anna")))
                        .installation())
                .contains(new Installation(proposed, Optional.of("Anna")));

        ProductId late = goods("10", 2);
        Order other = installable(late, today().plusDays(3));
        amendments().amend(other.id(), Amendment.of(Amendment.Change.of("1", 4)));
        receive(late, 2);
        assertThat(fulfilment().confirm(other.id()).installation())
                .contains(new Installation(today().plusDays(3), Optional.of("Anna")));
        assertThat(endangered(other)).hasSize(1);
    }

    @Core
    @DisplayName("ORD-204 A shipped or delivered order is installed, then closed, and each is told")
    default void installedAndClosed() {
        for (boolean delivered : List.of(true, false)) {
            Order order = installable(goods("10", 5), today());
            fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
            if (delivered) {
                deliveries().deliver(order.id(), today());
            }

            assertThat(deliveries().installed(order.id(), today()).state()).isEqualTo(OrderState.INSTALLED);
            assertThat(deliveries().close(order.id()).state()).isEqualTo(OrderState.CLOSED);
            assertThat(eventsOf(order)).endsWith("order.installed", "order.closed");
        }
    }

    @Full
    @DisplayName("ORD-205 What has not left is not installed, and nothing is before its day or on a day to come")
    default void statesOfInstallation() {
        Order order = installable(goods("10", 5), today());
        assertThatThrownBy(() -> deliveries().installed(order.id(), today()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.state"));

        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        for (int days : List.of(-1, 1)) {
            assertThatThrownBy(() -> deliveries().installed(order.id(), today().plusDays(days)))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                    refused.violations().get(0).pointer())
                            .isEqualTo("/on"));
        }
    }
}
