package org.tenon.order.recurring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** A recurring order was agreed on, paused, taken up again or ended. */
public record RecurringOrderChanged(
        RecurringOrderId recurring, CustomerId customer, RecurringOrder.State state, Instant at)
        implements DomainEvent {

    public RecurringOrderChanged {
        requireNonNull(recurring, "recurring");
        requireNonNull(customer, "customer");
        requireNonNull(state, "state");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.recurring-changed";
    }

    @Override
    public String subject() {
        return recurring.value();
    }
}
