package org.tenon.kernel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds, in the company's time zone.
 *
 * @param from the first day; empty when it always held
 * @param to the first day on which it holds no more (exclusive); empty when it holds for good
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

    public DateRange {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("the first day " + from.get() + " must be before the end " + to.get());
        }
    }

    /** The last day that is written for what holds for good, in other systems and their tables. */
    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    /**
     * As people and other systems say it, from a first to a last day.
     *
     * @param last the last day on which it holds; empty, or the last day of the year 9999, when it holds for good
     * @throws IllegalArgumentException when the last day is before the first
     */
    public static DateRange through(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new IllegalArgumentException(
                    "the last day " + last.get() + " must not be before the first day " + first.get());
        }
        return new DateRange(first, last.filter(day -> day.isBefore(FOR_GOOD)).map(day -> day.plusDays(1)));
    }

    /** The last day on which it holds; empty when it holds for good. */
    public Optional<LocalDate> last() {
        return to.map(day -> day.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || day.isBefore(to.get()));
    }
}
