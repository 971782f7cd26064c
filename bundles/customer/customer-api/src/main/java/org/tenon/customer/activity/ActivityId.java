package org.tenon.customer.activity;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of an activity. */
public record ActivityId(String value) implements OwnedId {

    public ActivityId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
