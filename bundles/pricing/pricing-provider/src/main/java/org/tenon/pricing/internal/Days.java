package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.DateRange;

/** Validities as two columns. */
final class Days {

    private Days() {}

    static DateRange range(@Nullable Object from, @Nullable Object to) {
        return new DateRange(Optional.ofNullable((LocalDate) from), Optional.ofNullable((LocalDate) to));
    }

    /** Whether there is a day in both. */
    static boolean overlap(DateRange one, DateRange other) {
        return begins(one, other) && begins(other, one);
    }

    private static boolean begins(DateRange range, DateRange other) {
        return range.from().isEmpty()
                || other.to().isEmpty()
                || range.from().get().isBefore(other.to().get());
    }
}
