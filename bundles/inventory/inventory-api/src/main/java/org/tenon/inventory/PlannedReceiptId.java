package org.tenon.inventory;

import org.tenon.kernel.Id;

/** The identity of a planned receipt. */
public record PlannedReceiptId(String value) implements Id {

    public PlannedReceiptId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
