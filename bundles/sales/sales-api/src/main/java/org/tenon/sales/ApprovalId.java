package org.tenon.sales;

import org.tenon.kernel.Id;

/** The identity of one step of one submission. */
public record ApprovalId(String value) implements Id {

    public ApprovalId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
