package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Hours of each day, by the clock of the company's zone.
 *
 * @param from the first minute
 * @param until the first minute that is not in it any more; when it is before {@code from}, it is one of the next day, so that
 *     {@code 22:00} until {@code 02:00} is over midnight
 */
public record DayHours(LocalTime from, LocalTime until) {

    public DayHours {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES))
                || !until.equals(until.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("hours begin and end with a minute");
        }
        if (from.equals(until)) {
            throw new IllegalArgumentException("hours end at another minute than they begin");
        }
    }

    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return isOverMidnight() ? begun || !over : begun && !over;
    }

    /** Whether there is a minute that lies in both. */
    public boolean meets(DayHours other) {
        return contains(other.from) || other.contains(from);
    }

    private boolean isOverMidnight() {
        return until.isBefore(from);
    }

    /** {@code "17:00 to 19:00"}. */
    @Override
    public String toString() {
        return from + " to " + until;
    }
}
