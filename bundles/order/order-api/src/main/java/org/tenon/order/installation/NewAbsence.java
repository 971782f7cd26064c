package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When somebody is not there: ill, on leave, at a training; or a holiday.
 *
 * @param engineer who; empty for a holiday, on which nobody works
 * @param from by the clock of whoever is away
 * @param to by the same clock; it belongs to the absence no more, and lies after {@code from}
 * @param reason 1 to 200 characters
 */
public record NewAbsence(Optional<EngineerId> engineer, LocalDateTime from, LocalDateTime to, String reason) {

    public NewAbsence {
        requireNonNull(engineer, "engineer");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(reason, "reason");
    }
}
