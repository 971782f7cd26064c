package org.tenon.samples.acme;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.DateRange;

/** Days as columns hold them: null where there is no limit. */
final class Days {

    private Days() {}

    static DateRange range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DateRange(Optional.ofNullable(from), Optional.ofNullable(to));
    }

    static boolean overlap(DateRange one, DateRange other) {
        return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
    }

    private static boolean startsBeforeEnd(DateRange one, DateRange other) {
        return one.from().isEmpty()
                || other.to().isEmpty()
                || one.from().get().isBefore(other.to().get());
    }
}
