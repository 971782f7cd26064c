package org.tenon.customer.activity;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** An activity was taken away for good, with its files. */
public record ActivityRemoved(ActivityId activity, CustomerId customer, String by, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "activity.removed";
    }

    @Override
    public String subject() {
        return activity.value();
    }
}
