package org.tenon.purchasing.internal;

import java.time.LocalDate;
import org.tenon.kernel.problem.Violations;

/** Days on which goods are expected, or terms hold. */
final class Days {

    /** Further ahead nobody orders, and not every database keeps the day. */
    private static final int MAX_YEARS = 20;

    private static final int MIN_YEAR = 1;
    private static final int MAX_YEAR = 9999;

    private Days() {}

    /** Records a violation for a day that not every database keeps. */
    static void storable(Violations violations, LocalDate day, String pointer) {
        violations.check(
                day.getYear() >= MIN_YEAR && day.getYear() <= MAX_YEAR,
                pointer,
                "date.out-of-range",
                "Give a day of the years " + MIN_YEAR + " to " + MAX_YEAR + ".");
    }

    static void check(Violations violations, LocalDate day, LocalDate today, String pointer) {
        violations.check(
                !day.isBefore(today) && day.isBefore(today.plusYears(MAX_YEARS)),
                pointer,
                "purchasing.expected",
                "Goods are expected today or later, within " + MAX_YEARS + " years.");
    }
}
