package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a line had after something became of it.
 *
 * @param why {@code reserved}, {@code released}, {@code issued}, {@code expired} or {@code reallocated}
 */
public record ReservationChange(
        String line, Instant at, String why, BigDecimal requested, BigDecimal reserved, BigDecimal shipped) {

    public ReservationChange {
        requireNonNull(line, "line");
        requireNonNull(at, "at");
        requireNonNull(why, "why");
        requireNonNull(requested, "requested");
        requireNonNull(reserved, "reserved");
        requireNonNull(shipped, "shipped");
    }
}
