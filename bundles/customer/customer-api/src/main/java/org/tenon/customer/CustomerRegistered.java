package org.tenon.customer;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A customer was recorded for the first time. */
public record CustomerRegistered(CustomerId customer, String number, String name, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "customer.registered";
    }

    @Override
    public String subject() {
        return customer.value();
    }
}
