package org.tenon.customer.activity;

import org.tenon.kernel.Id;

/** The identity of a file of an activity. */
public record ActivityFileId(String value) implements Id {

    public ActivityFileId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
