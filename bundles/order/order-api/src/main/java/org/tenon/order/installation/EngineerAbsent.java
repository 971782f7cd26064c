package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tenon.kernel.event.DomainEvent;

/** Somebody is away, or all are on holiday; see {@link NewAbsence}. */
public record EngineerAbsent(
        AbsenceId absence, Optional<EngineerId> engineer, LocalDateTime from, LocalDateTime to, Instant at)
        implements DomainEvent {

    public EngineerAbsent {
        requireNonNull(absence, "absence");
        requireNonNull(engineer, "engineer");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.engineer-absent";
    }

    @Override
    public String subject() {
        return absence.value();
    }
}
