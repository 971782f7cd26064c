package org.tenon.purchasing;

import org.tenon.kernel.Id;

/** The identity of a purchase order. */
public record PurchaseOrderId(String value) implements Id {

    public PurchaseOrderId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
