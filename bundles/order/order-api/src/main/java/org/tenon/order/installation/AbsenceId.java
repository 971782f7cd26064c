package org.tenon.order.installation;

import org.tenon.kernel.Id;

/** The identity of an absence. */
public record AbsenceId(String value) implements Id {

    public AbsenceId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
