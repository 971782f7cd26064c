package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

/** An absence as it is kept. */
public record Absence(AbsenceId id, NewAbsence details) {

    public Absence {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
    }
}
