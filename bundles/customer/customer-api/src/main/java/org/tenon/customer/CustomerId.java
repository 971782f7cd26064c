package org.tenon.customer;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of a customer. */
public record CustomerId(String value) implements OwnedId {

    public CustomerId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
