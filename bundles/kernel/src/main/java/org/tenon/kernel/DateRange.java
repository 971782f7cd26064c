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

    public boolean contains(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || day.isBefore(to.get()));
    }
}
