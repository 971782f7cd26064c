package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.testing.contract.Together;
import org.tenon.testing.fixture.TestDatabase;

/** What an installation may want otherwise: references that come again, credit that is checked at shipment. */
class OrderSettingsTest {

    abstract static class OnDatabase extends OrdersOnDatabase {

        private final OrderBook otherOrders;
        private final Fulfilment otherFulfilment;

        OnDatabase(TestDatabase database) {
            super(database);
            OrderSettings others = new OrderSettings(false, true, Replanning.Policy.PROPOSE, Tolerance.of("5", "1"));
            otherOrders = new OrderBook(
                    platform.unit("order"),
                    platform.transactions(),
                    platform.numbers(),
                    buyingTerms(),
                    products(),
                    pricing(),
                    stock(),
                    platform.events(),
                    platform.company(),
                    others);
            otherFulfilment = new Fulfilment(
                    platform.unit("order"),
                    platform.transactions(),
                    new OrderSteps(
                            credit(), goods, platform.events(), platform.company(), intents, saidNumbers(), others),
                    platform.events(),
                    platform.company());
        }

        private OrderDraft draft(CustomerId customer, String reference) {
            OrderDraft draft = draft(customer, line(goods("10", 9), 1));
            return new OrderDraft(
                    draft.customer(),
                    Optional.of(reference),
                    draft.date(),
                    draft.requestedDate(),
                    draft.warehouse(),
                    draft.source(),
                    draft.content());
        }

        @Test
        void where_references_may_come_again_they_do_and_count_when_they_may_not_any_more() {
            CustomerId customer = customer();
            otherOrders.create(draft(customer, "PO 1"));

            assertThatThrownBy(() -> orders().create(draft(customer, "PO 1"))).isInstanceOf(ConflictException.class);
            otherOrders.create(draft(customer, "PO 1"));
        }

        @Test
        void of_sixteen_with_one_reference_at_once_one_is_written() {
            CustomerId customer = customer();
            OrderDraft draft = draft(customer, "PO 16");

            assertThat(Together.run(16, caller -> orders().create(draft)))
                    .filteredOn(Together.Outcome::succeeded)
                    .hasSize(1);
        }

        @Test
        void nothing_leaves_for_a_customer_over_its_limit() {
            CustomerId customer = customerWithLimit("50");
            Order order = binding(customer, line(goods("10", 9), 2));
            credit().claim(new CreditClaim(customer, "invoice/1", usd("100"), true));

            assertThatThrownBy(() -> otherFulfilment.ship(order.id(), ShipmentRequest.ALL_RESERVED))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("order.credit"));
            assertThat(now(order).state()).isEqualTo(OrderState.CONFIRMED);

            credit().release(customer, "invoice/1");
            otherFulfilment.ship(order.id(), ShipmentRequest.ALL_RESERVED);
        }

        @Test
        void the_tolerance_of_the_company_holds_where_the_customer_has_none() {
            CustomerId customer = customer();
            Order order = otherOrders.create(draft(customer, "PO 1"));
            orderTerms()
                    .setForCustomer(
                            customer,
                            new CustomerTerms(Optional.empty(), Optional.empty(), Optional.of(Tolerance.NONE)),
                            0);
            Order exact = otherOrders.create(draft(customer, "PO 2"));

            assertThat(order.lines().get(0).tolerance()).isEqualTo(Tolerance.of("5", "1"));
            assertThat(exact.lines().get(0).tolerance()).isEqualTo(Tolerance.NONE);
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }
}
