package org.tenon.customer.activity;

import org.tenon.kernel.Id;

/** The identity of an activity. */
public record ActivityId(String value) implements Id {

    public ActivityId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
