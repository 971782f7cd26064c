package org.tenon.sales;

import org.tenon.kernel.Id;

/** The identity of an opportunity. */
public record OpportunityId(String value) implements Id {

    public OpportunityId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
