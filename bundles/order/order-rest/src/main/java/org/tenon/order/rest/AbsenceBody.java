package org.tenon.order.rest;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.installation.Absence;
import org.tenon.order.installation.AbsenceId;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.NewAbsence;

/** An absence, as requests and answers give it; without an engineer it is a holiday of all. */
record AbsenceBody(
        Optional<AbsenceId> id,
        Optional<EngineerId> engineer,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable String reason) {

    static AbsenceBody of(Absence absence) {
        NewAbsence details = absence.details();
        return new AbsenceBody(
                Optional.of(absence.id()), details.engineer(), details.from(), details.to(), details.reason());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    NewAbsence absence() {
        Violations violations = new Violations();
        violations.check(from != null, "/from", "required", "Say from when on.");
        violations.check(to != null, "/to", "required", "Say until when.");
        violations.check(reason != null, "/reason", "required", "Say why.");
        violations.throwIfAny();
        return new NewAbsence(engineer, from, to, reason);
    }
}
