package org.tenon.sales;

import org.tenon.kernel.Id;

/** The identity of a lead. */
public record LeadId(String value) implements Id {

    public LeadId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
