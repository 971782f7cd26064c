package org.tenon.order;

import org.tenon.kernel.Id;

/** The identity of an order. */
public record OrderId(String value) implements Id {

    public OrderId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
