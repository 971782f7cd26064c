package org.tenon.inventory;

import org.tenon.kernel.Id;

/** The identity of a receipt. */
public record ReceiptId(String value) implements Id {

    public ReceiptId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
