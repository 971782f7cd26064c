package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is to come, and when.
 *
 * @param duration empty for what the order's products demand
 */
public record AppointmentRequest(EngineerId engineer, Instant start, Optional<Duration> duration) {

    public AppointmentRequest {
        requireNonNull(engineer, "engineer");
        requireNonNull(start, "start");
        requireNonNull(duration, "duration");
    }

    public static AppointmentRequest of(Slot slot) {
        return new AppointmentRequest(
                slot.engineer(), slot.start(), Optional.of(Duration.between(slot.start(), slot.end())));
    }
}
