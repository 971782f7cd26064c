package org.tenon.customer.consent;

import org.tenon.kernel.Id;

/** The identity of a record of consent. */
public record ConsentId(String value) implements Id {

    public ConsentId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
