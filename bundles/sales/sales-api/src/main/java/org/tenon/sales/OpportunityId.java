package org.tenon.sales;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of an opportunity. */
public record OpportunityId(String value) implements OwnedId {

    public OpportunityId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
