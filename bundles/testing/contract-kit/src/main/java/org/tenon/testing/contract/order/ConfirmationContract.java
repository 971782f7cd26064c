package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Confirming, holding, releasing and cancelling. */
public interface ConfirmationContract extends OrderUnderTest {

    @Core
    @DisplayName("ORD-20 An order of which all is there is confirmed: reserved, promised for today, owed")
    default void confirmed() {
        CustomerId customer = customer();
        ProductId product = goods("10", 8);
        Order order = order(customer, line(product, 5));

        Order confirmed = fulfilment().confirm(order.id());

        assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
        OrderLine line = confirmed.lines().get(0);
        assertThat(line.reserved()).isEqualByComparingTo("5");
        assertThat(line.backordered()).isEqualByComparingTo("0");
        assertThat(line.promisedDate()).contains(today());
        assertThat(level(product).available()).isEqualByComparingTo("3");
        // 5 x 10 and 10 % tax
        assertThat(exposure(customer)).isEqualTo(usd("55"));
        assertThat(eventsOf(order)).containsExactly("order.created", "order.confirmed");
        assertThat(confirmed.version()).isGreaterThan(order.version());
        assertThat(now(order)).isEqualTo(confirmed);
    }

    @Core
    @DisplayName("ORD-21 An order of which some is missing is backordered: the rest is promised for when it comes")
    default void backordered() {
        ProductId there = goods("10", 5);
        ProductId partly = goods("10", 2);
        ProductId missing = goods("10", 0);
        Order order = order(customer(), line(there, 5), line(partly, 5), line(missing, 5));

        Order confirmed = fulfilment().confirm(order.id());

        assertThat(confirmed.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(confirmed.lines())
                .extracting(line -> line.reserved().intValueExact())
                .containsExactly(5, 2, 0);
        assertThat(confirmed.lines())
                .extracting(line -> line.backordered().intValueExact())
                .containsExactly(0, 3, 5);
        assertThat(confirmed.lines())
                .extracting(line -> line.promisedDate().orElseThrow())
                .containsExactly(today(), restocked(), restocked());
    }

    @Core
    @DisplayName("ORD-22 A backordered order takes what has come in since, and claims nothing twice")
    default void cameIn() {
        CustomerId customer = customer();
        ProductId product = goods("10", 2);
        Order order = order(customer, line(product, 5));
        fulfilment().confirm(order.id());
        receive(product, 10);

        Order confirmed = fulfilment().confirm(order.id());

        assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(confirmed.lines().get(0).reserved()).isEqualByComparingTo("5");
        assertThat(confirmed.lines().get(0).promisedDate()).contains(today());
        assertThat(level(product).reserved()).isEqualByComparingTo("5");
        assertThat(exposure(customer)).isEqualTo(usd("55"));
    }

    @Full
    @DisplayName("ORD-23 A confirmed order is not confirmed again, and nothing changes")
    default void twice() {
        ProductId product = goods("10", 9);
        Order order = order(customer(), line(product, 4));
        Order confirmed = fulfilment().confirm(order.id());

        refused(() -> fulfilment().confirm(order.id()));

        assertThat(now(order)).isEqualTo(confirmed);
        assertThat(level(product).reserved()).isEqualByComparingTo("4");
    }

    @Core
    @DisplayName("ORD-24 An order above the customer's credit is held: nothing is claimed or reserved")
    default void held() {
        CustomerId customer = customerWithLimit("100");
        ProductId product = goods("10", 20);
        Order order = order(customer, line(product, 10));

        Order held = fulfilment().confirm(order.id());

        // 10 x 10 and 10 % tax = 110 of 100
        assertThat(held.state()).isEqualTo(OrderState.HELD);
        assertThat(held.holdReason()).isNotBlank();
        assertThat(held.lines().get(0).promisedDate()).isEmpty();
        assertThat(exposure(customer).isZero()).isTrue();
        assertThat(level(product).available()).isEqualByComparingTo("20");
        assertThat(eventsOf(order)).containsExactly("order.created", "order.held");
    }

    @Core
    @DisplayName("ORD-25 A held order is released in spite of the limit")
    default void released() {
        CustomerId customer = customerWithLimit("100");
        ProductId product = goods("10", 20);
        Order order = order(customer, line(product, 10));
        fulfilment().confirm(order.id());

        Order released = fulfilment().release(order.id());

        assertThat(released.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(released.holdReason()).isEmpty();
        assertThat(released.lines().get(0).reserved()).isEqualByComparingTo("10");
        assertThat(exposure(customer)).isEqualTo(usd("110"));
    }

    @Full
    @DisplayName("ORD-26 A held order is confirmed when the credit suffices by then, and stays held when not")
    default void creditCame() {
        CustomerId customer = customerWithLimit("100");
        Order order = order(customer, line(goods("10", 20), 10));
        fulfilment().confirm(order.id());
        assertThat(fulfilment().confirm(order.id()).state()).isEqualTo(OrderState.HELD);

        Customer before = customers().find(customer).orElseThrow();
        customers().change(customer, before.version(), before.details().withCreditLimit(usd("110")));

        Order confirmed = fulfilment().confirm(order.id());
        assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(confirmed.holdReason()).isEmpty();
    }

    @Full
    @DisplayName("ORD-27 Only what is held is released")
    default void releaseOnlyHeld() {
        Order order = order(customer(), line(goods("10", 20), 10));

        refused(() -> fulfilment().release(order.id()));
        fulfilment().confirm(order.id());
        refused(() -> fulfilment().release(order.id()));
    }

    @Full
    @DisplayName("ORD-28 A service needs no stock")
    default void servicesNeedNoStock() {
        Order order = order(customer(), line(service("100"), 2), line(goods("10", 1), 1));

        Order confirmed = fulfilment().confirm(order.id());

        assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(confirmed.lines()).allSatisfy(line -> {
            assertThat(line.backordered()).isEqualByComparingTo("0");
            assertThat(line.promisedDate()).contains(today());
        });
    }

    @Full
    @DisplayName("ORD-29 Lines of one product share what is there in their order")
    default void linesShare() {
        ProductId product = goods("10", 7);
        Order order = order(customer(), line(product, 5), line(product, 5));

        Order confirmed = fulfilment().confirm(order.id());

        assertThat(confirmed.lines())
                .extracting(line -> line.reserved().intValueExact())
                .containsExactly(5, 2);
        assertThat(level(product).available()).isEqualByComparingTo("0");
    }

    @Core
    @DisplayName("ORD-30 A cancelled order gives back its goods and its credit, for good")
    default void cancelled() {
        CustomerId customer = customerWithLimit("100");
        ProductId product = goods("10", 5);
        Order order = order(customer, line(product, 5));
        fulfilment().confirm(order.id());

        Order cancelled = fulfilment().cancel(order.id());

        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.lines().get(0).reserved()).isEqualByComparingTo("0");
        assertThat(level(product).available()).isEqualByComparingTo("5");
        assertThat(exposure(customer).isZero()).isTrue();
        assertThat(eventsOf(order)).containsExactly("order.created", "order.confirmed", "order.cancelled");
        refused(() -> fulfilment().cancel(order.id()));
        refused(() -> fulfilment().confirm(order.id()));
    }

    @Full
    @DisplayName("ORD-31 Drafts, backordered and held orders can be cancelled")
    default void cancelledEarly() {
        Order draft = order(customer(), line(goods("10", 0), 1));
        Order backordered = order(customer(), line(goods("10", 0), 1));
        fulfilment().confirm(backordered.id());
        Order held = order(customerWithLimit("1"), line(goods("10", 0), 1));
        fulfilment().confirm(held.id());

        assertThat(fulfilment().cancel(draft.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(fulfilment().cancel(backordered.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(fulfilment().cancel(held.id()).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Full
    @DisplayName("ORD-32 What one order leaves of a limit is all that the next one can take")
    default void limitShared() {
        CustomerId customer = customerWithLimit("100");
        ProductId product = goods("10", 50);
        // 5 x 10 and 10 % tax = 55, twice
        Order first = order(customer, line(product, 5));
        Order second = order(customer, line(product, 5));

        assertThat(fulfilment().confirm(first.id()).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(fulfilment().confirm(second.id()).state()).isEqualTo(OrderState.HELD);
        fulfilment().cancel(first.id());
        assertThat(fulfilment().confirm(second.id()).state()).isEqualTo(OrderState.CONFIRMED);
    }

    /** Expects that an order's state does not allow something. */
    static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("code", "order.state");
    }
}
