package org.tenon.inventory;

import org.tenon.kernel.Id;

/** The identity of a stock booking. */
public record BookingId(String value) implements Id {

    public BookingId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
