package org.tenon.purchasing.internal;

import java.time.LocalDate;
import org.tenon.kernel.problem.Violations;

/** Days on which goods are expected. */
final class Days {

    /** Further ahead nobody orders, and not every database keeps the day. */
    private static final int MAX_YEARS = 20;

    private Days() {}

    static void check(Violations violations, LocalDate day, LocalDate today, String pointer) {
        violations.check(
                !day.isBefore(today) && day.isBefore(today.plusYears(MAX_YEARS)),
                pointer,
                "purchasing.expected",
                "Goods are expected today or later, within " + MAX_YEARS + " years.");
    }
}
