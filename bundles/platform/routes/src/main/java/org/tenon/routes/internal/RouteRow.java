package org.tenon.routes.internal;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.switchboard.RouteBook;

/** The choices for a capability. The version is the switchboard's, and counted there. */
@Entity
@Table(name = "routes_capability")
class RouteRow {

    @Id
    private String capability;

    private long version;
    private String choices;

    protected RouteRow() {}

    RouteRow(RouteBook.Entry entry) {
        capability = entry.capability();
        take(entry);
    }

    final void take(RouteBook.Entry entry) {
        version = entry.version();
        choices = entry.choices();
    }

    boolean is(long expected) {
        return version == expected;
    }

    RouteBook.Entry entry() {
        return new RouteBook.Entry(capability, version, choices);
    }
}
