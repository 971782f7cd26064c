package org.tenon.sales;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of a lead. */
public record LeadId(String value) implements OwnedId {

    public LeadId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
