package org.tenon.customer;

import org.tenon.kernel.Id;

/** The identity of a customer. */
public record CustomerId(String value) implements Id {

    public CustomerId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
