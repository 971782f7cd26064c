package org.tenon.customer;

import org.tenon.kernel.Id;

/** The identity of a merge. */
public record MergeId(String value) implements Id {

    public MergeId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
