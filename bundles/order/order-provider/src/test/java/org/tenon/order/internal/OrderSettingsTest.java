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

/** What an installation may want otherwise: references that are good for one order, credit that is checked at shipment. */
class OrderSettingsTest {

    abstract static class OnDatabase extends OrdersOnDatabase {

        private final OrderBook strictOrders;
        private final Fulfilment strictFulfilment;

        OnDatabase(TestDatabase database) {
            super(database);
            OrderSettings strict = new OrderSettings(true, true, Replanning.Policy.PROPOSE, Tolerance.of("5", "1"));
            strictOrders = new OrderBook(
                    platform.unit("order"),
                    platform.transactions(),
                    platform.numbers(),
                    buyingTerms(),
                    products(),
                    pricing(),
                    stock(),
                    platform.events(),
                    platform.company(),
                    strict);
            strictFulfilment = new Fulfilment(
                    platform.unit("order"),
                    platform.transactions(),
                    new OrderSteps(
                            credit(), goods, platform.events(), platform.company(), intents, saidNumbers(), strict),
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
        void a_second_order_with_the_reference_is_refused_and_told_which_the_first_is() {
            CustomerId customer = customer();
            Order first = strictOrders.create(draft(customer, "PO 1"));

            assertThatThrownBy(() -> strictOrders.create(draft(customer, "PO 1")))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> {
                        assertThat(refused.code()).isEqualTo("order.reference-taken");
                        assertThat(refused.data())
                                .containsEntry("order", first.id().value())
                                .containsEntry("number", first.number());
                    });
            strictOrders.create(draft(customer, "PO 2"));
            strictOrders.create(draft(customer(), "PO 1"));

            strictFulfilment.cancel(first.id());
            strictOrders.create(draft(customer, "PO 1"));
        }

        @Test
        void an_order_from_before_the_setting_counts_too() {
            CustomerId customer = customer();
            orders().create(draft(customer, "PO 1"));

            assertThatThrownBy(() -> strictOrders.create(draft(customer, "PO 1")))
                    .isInstanceOf(ConflictException.class);
            orders().create(draft(customer, "PO 1"));
        }

        @Test
        void of_sixteen_with_one_reference_at_once_one_is_written() {
            CustomerId customer = customer();
            OrderDraft draft = draft(customer, "PO 16");

            assertThat(Together.run(16, caller -> strictOrders.create(draft)))
                    .filteredOn(Together.Outcome::succeeded)
                    .hasSize(1);
        }

        @Test
        void nothing_leaves_for_a_customer_over_its_limit() {
            CustomerId customer = customerWithLimit("50");
            Order order = binding(customer, line(goods("10", 9), 2));
            credit().claim(new CreditClaim(customer, "invoice/1", usd("100"), true));

            assertThatThrownBy(() -> strictFulfilment.ship(order.id(), ShipmentRequest.ALL_RESERVED))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("order.credit"));
            assertThat(now(order).state()).isEqualTo(OrderState.CONFIRMED);

            credit().release(customer, "invoice/1");
            strictFulfilment.ship(order.id(), ShipmentRequest.ALL_RESERVED);
        }

        @Test
        void the_tolerance_of_the_company_holds_where_the_customer_has_none() {
            CustomerId customer = customer();
            Order order = strictOrders.create(draft(customer, "PO 1"));
            orderTerms()
                    .setForCustomer(
                            customer,
                            new CustomerTerms(Optional.empty(), Optional.empty(), Optional.of(Tolerance.NONE)),
                            0);
            Order exact = strictOrders.create(draft(customer, "PO 2"));

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
