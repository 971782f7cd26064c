package org.tenon.customer.activity;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** The moment came at which the owner of an activity is to be reminded of it. */
public record ActivityReminded(ActivityId activity, CustomerId customer, String owner, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "activity.reminded";
    }

    @Override
    public String subject() {
        return activity.value();
    }
}
