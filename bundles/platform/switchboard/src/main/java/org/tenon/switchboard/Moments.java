package org.tenon.switchboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Moments as people write them. */
public final class Moments {

    private Moments() {}

    /**
     * Reads {@code 2027-01-01} (the beginning of that day), {@code 2027-01-01T08:00}, or either with an offset
     * ({@code 2027-01-01T08:00Z}).
     *
     * @param zone of a text without an offset: the company's
     * @throws IllegalArgumentException when it is nothing of that
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            return text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a day like 2027-01-01, or a moment like 2027-01-01T08:00 or 2027-01-01T08:00Z, not '" + text + "'",
                    e);
        }
    }
}
