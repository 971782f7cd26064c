package org.tenon.order.recurring;

import org.tenon.kernel.Id;

/** The identity of a recurring order. */
public record RecurringOrderId(String value) implements Id {

    public RecurringOrderId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
