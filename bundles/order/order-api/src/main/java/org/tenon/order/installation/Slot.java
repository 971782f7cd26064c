package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An engineer's time.
 *
 * @param name the engineer's
 * @param zone the engineer's
 */
public record Slot(EngineerId engineer, String name, ZoneId zone, Instant start, Instant end) {

    public Slot {
        requireNonNull(engineer, "engineer");
        requireNonNull(name, "name");
        requireNonNull(zone, "zone");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    /** The day on which it begins, where the engineer is. */
    public LocalDate day() {
        return LocalDate.ofInstant(start, zone);
    }
}
