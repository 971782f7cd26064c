package org.tenon.customer.activity;

import org.tenon.kernel.Id;

/** The identity of a link to a calendar; not its secret. */
public record CalendarLinkId(String value) implements Id {

    public CalendarLinkId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
