package org.tenon.customer.privacy;

import org.tenon.kernel.Id;

/** The identity of an erasure. */
public record ErasureId(String value) implements Id {

    public ErasureId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
