package org.tenon.order.recurring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** An order that was due could not be written; somebody has to see to it. */
public record RecurringRunFailed(
        RecurringOrderId recurring, CustomerId customer, LocalDate due, String problem, Instant at)
        implements DomainEvent {

    public RecurringRunFailed {
        requireNonNull(recurring, "recurring");
        requireNonNull(customer, "customer");
        requireNonNull(due, "due");
        requireNonNull(problem, "problem");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.recurring-failed";
    }

    @Override
    public String subject() {
        return recurring.value();
    }
}
