package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.order.DeliveryRule;
import org.tenon.order.OrderDraft;
import org.tenon.order.recurring.Recurrence;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.order.recurring.RecurringOrder;
import org.tenon.testing.fixture.TestDatabase;

class OrderPersonalDataTest extends OrdersOnDatabase {

    private final OrderPersonalData data = new OrderPersonalData(platform.unit("order"));

    OrderPersonalDataTest() {
        super(TestDatabase.H2);
    }

    private static Person person(CustomerId customer, boolean whole) {
        return new Person(Set.of(customer.value()), whole, Set.of(), Set.of(), Set.of());
    }

    private RecurringOrder daily(CustomerId customer) {
        return recurring()
                .agree(new RecurringDraft(
                        customer,
                        Optional.empty(),
                        new Recurrence(Recurrence.Unit.DAY, 1, today(), Optional.empty()),
                        Optional.empty(),
                        new OrderDraft.ToPrice(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(LIST),
                                List.of(line(goods("10", 1), 1))),
                        RecurringDraft.Prices.OF_THE_DAY,
                        true,
                        DeliveryRule.AVAILABLE));
    }

    @Test
    @DisplayName("Of a person orders stay, and nothing more is written for him")
    void nothing_more_is_written() {
        CustomerId customer = customer();
        RecurringOrder order = daily(customer);
        recurring().runDue();
        assertThat(data.of(person(customer, true)))
                .extracting(PersonalRecords::kind)
                .containsExactly("orders", "recurring-orders");

        assertThat(data.erase(person(customer, true)))
                .extracting(ErasedData::kind, ErasedData::outcome, ErasedData::count)
                .containsExactly(
                        tuple("orders", ErasedData.Outcome.KEPT, 1L),
                        tuple("recurring-orders", ErasedData.Outcome.DELETED, 1L));

        assertThat(recurring().find(order.id())).isEmpty();
        assertThat(data.erase(person(customer, true)))
                .extracting(ErasedData::kind)
                .containsExactly("orders");
    }

    @Test
    @DisplayName("Of somebody who only speaks for a company there is nothing")
    void contacts_have_no_orders() {
        CustomerId customer = customer();
        RecurringOrder order = daily(customer);

        assertThat(data.of(person(customer, false))).isEmpty();
        assertThat(data.erase(person(customer, false))).isEmpty();
        assertThat(recurring().find(order.id())).isPresent();
    }
}
