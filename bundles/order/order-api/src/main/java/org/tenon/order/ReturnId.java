package org.tenon.order;

import org.tenon.kernel.Id;

/** The identity of a return. */
public record ReturnId(String value) implements Id {

    public ReturnId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
