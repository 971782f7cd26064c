package org.tenon.order.recurring;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of a recurring order. */
public record RecurringOrderId(String value) implements OwnedId {

    public RecurringOrderId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
