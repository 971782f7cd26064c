package org.tenon.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How instants are stored: as {@code timestamp(6)} without a zone, in UTC, to the microsecond. */
public final class Utc {

    private Utc() {}

    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /**
     * The instant of a change, a microsecond after the one before it when the clock has not gone on. A column that every change of a record sets
     * with it is different each time, and so the record's version rises though nothing else of its row has changed.
     */
    public static LocalDateTime later(LocalDateTime before, Instant now) {
        LocalDateTime column = column(now);
        return column.isAfter(before) ? column : before.plus(1, ChronoUnit.MICROS);
    }

    public static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
