package org.tenon.order.recurring;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * On which days something comes again: the first one and every so many units after it, counted from the first, so that the 31st comes
 * back after a shorter month, whose last day stands for it.
 *
 * @param every 1 to 100
 * @param last no day after it; empty for no end
 */
public record Recurrence(Unit unit, int every, LocalDate first, Optional<LocalDate> last) {

    /** What is counted. */
    public enum Unit {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit of;

        Unit(ChronoUnit of) {
            this.of = of;
        }
    }

    public static final int MAX_EVERY = 100;

    public Recurrence {
        requireNonNull(unit, "unit");
        requireNonNull(first, "first");
        requireNonNull(last, "last");
    }

    /** The first of its days that is not before a day; empty when there is none any more. */
    public Optional<LocalDate> from(LocalDate day) {
        long count = Math.max(0, unit.of.between(first, day) / every);
        LocalDate next = first.plus(count * every, unit.of);
        while (next.isBefore(day)) {
            count++;
            next = first.plus(count * every, unit.of);
        }
        return Optional.of(next)
                .filter(found -> last.map(end -> !found.isAfter(end)).orElse(true));
    }
}
