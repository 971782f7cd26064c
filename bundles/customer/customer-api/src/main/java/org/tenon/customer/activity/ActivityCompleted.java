package org.tenon.customer.activity;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** An activity is done. */
public record ActivityCompleted(ActivityId activity, CustomerId customer, ActivityKind kind, String by, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "activity.completed";
    }

    @Override
    public String subject() {
        return activity.value();
    }
}
