package org.tenon.customer;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A customer and those below it get no more credit. */
public record CreditBlocked(CustomerId customer, String reason, String by, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "customer.credit-blocked";
    }

    @Override
    public String subject() {
        return customer.value();
    }
}
