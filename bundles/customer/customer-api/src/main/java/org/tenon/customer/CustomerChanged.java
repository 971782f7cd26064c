package org.tenon.customer;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.event.DomainEvent;

/**
 * What is known of a customer was changed.
 *
 * @param fields the codes of the company's own fields that say something else now
 */
public record CustomerChanged(CustomerId customer, String number, List<String> fields, Instant at)
        implements DomainEvent {

    public CustomerChanged {
        fields = List.copyOf(fields);
    }

    /** None of the company's own fields has changed. */
    public CustomerChanged(CustomerId customer, String number, Instant at) {
        this(customer, number, List.of(), at);
    }

    @Override
    public String type() {
        return "customer.changed";
    }

    @Override
    public String subject() {
        return customer.value();
    }
}
