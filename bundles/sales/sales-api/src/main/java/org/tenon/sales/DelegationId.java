package org.tenon.sales;

import org.tenon.kernel.Id;

/** The identity of a delegation. */
public record DelegationId(String value) implements Id {

    public DelegationId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
