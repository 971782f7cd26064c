package org.tenon.customer.activity;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** Something that is done for a customer was recorded. */
public record ActivityRecorded(ActivityId activity, CustomerId customer, ActivityKind kind, String owner, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "activity.recorded";
    }

    @Override
    public String subject() {
        return activity.value();
    }
}
