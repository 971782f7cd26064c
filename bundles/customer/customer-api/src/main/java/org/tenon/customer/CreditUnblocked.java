package org.tenon.customer;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A customer's own block of credit was taken away. */
public record CreditUnblocked(CustomerId customer, String by, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "customer.credit-unblocked";
    }

    @Override
    public String subject() {
        return customer.value();
    }
}
