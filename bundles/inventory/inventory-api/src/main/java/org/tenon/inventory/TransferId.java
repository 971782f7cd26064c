package org.tenon.inventory;

import org.tenon.kernel.Id;

/** The identity of a transfer. */
public record TransferId(String value) implements Id {

    public TransferId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
