package org.tenon.sales.internal;

import java.time.LocalDate;
import org.tenon.kernel.problem.Violations;

/** The days that every database can keep. */
final class StorableDates {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private StorableDates() {}

    static boolean check(Violations violations, LocalDate day, String pointer) {
        return violations.check(
                !day.isBefore(FIRST) && !day.isAfter(LAST),
                pointer,
                "date.out-of-range",
                "A date is " + FIRST + " to " + LAST + ".");
    }
}
