package org.tenon.order;

import org.tenon.kernel.Id;

/** The identity of a shipment. */
public record ShipmentId(String value) implements Id {

    public ShipmentId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
