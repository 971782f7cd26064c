package org.tenon.order.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;

/** Days that are asked for, both with all of them. */
record Days(LocalDate first, LocalDate last) {

    /** The instants that a database keeps. */
    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    static final Instant END = Instant.parse("9998-12-31T00:00:00Z");

    private static final int AT_MOST = 93;

    /**
     * @param first today, unless it is given
     * @param last six days later, unless it is given
     * @throws InvalidRequestException when they are the wrong way round, or more than three months
     */
    static Days of(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
        LocalDate from = first == null ? today : first;
        LocalDate to = last == null ? from.plusDays(6) : last;
        if (from.getYear() < 1
                || to.getYear() > 9998
                || from.isAfter(to)
                || ChronoUnit.DAYS.between(from, to) >= AT_MOST) {
            throw new InvalidRequestException(
                    "", "range", "from and to are days, in this order, at most " + AT_MOST + " of them.");
        }
        return new Days(from, to);
    }

    Instant start(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
