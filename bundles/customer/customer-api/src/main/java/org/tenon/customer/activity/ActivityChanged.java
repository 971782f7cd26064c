package org.tenon.customer.activity;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** What is known of an activity was changed, or it is to be done again. */
public record ActivityChanged(ActivityId activity, CustomerId customer, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "activity.changed";
    }

    @Override
    public String subject() {
        return activity.value();
    }
}
