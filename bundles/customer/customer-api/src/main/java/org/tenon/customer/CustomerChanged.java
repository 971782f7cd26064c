package org.tenon.customer;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** What is known of a customer was changed. */
public record CustomerChanged(CustomerId customer, String number, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "customer.changed";
    }

    @Override
    public String subject() {
        return customer.value();
    }
}
