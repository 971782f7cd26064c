package org.tenon.inventory;

import org.tenon.kernel.Id;

/** The identity of a warehouse: its code. A new installation has {@code MAIN}. */
public record WarehouseId(String value) implements Id {

    /** The warehouse that a new installation has. */
    public static final WarehouseId MAIN = new WarehouseId("MAIN");

    public WarehouseId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
