package org.tenon.order;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of an order. */
public record OrderId(String value) implements OwnedId {

    public OrderId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
