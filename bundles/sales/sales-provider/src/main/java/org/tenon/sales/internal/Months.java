package org.tenon.sales.internal;

import java.time.YearMonth;
import org.tenon.kernel.problem.InvalidRequestException;

/** The months that a report is about. */
final class Months {

    private static final int LAST_YEAR = 9980;

    private Months() {}

    /** @throws InvalidRequestException {@code /months} {@code forecast.months} unless there are 1 to {@code most} */
    static void check(YearMonth from, int months, int most) {
        if (months < 1 || months > most || from.getYear() < 1 || from.getYear() > LAST_YEAR) {
            throw new InvalidRequestException(
                    "/months", "forecast.months", "A report is about 1 to " + most + " months.");
        }
    }
}
