package org.tenon.purchasing;

import org.tenon.kernel.Id;

/** The identity of a supplier. */
public record SupplierId(String value) implements Id {

    public SupplierId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
