package org.tenon.order.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;

/** What is to be paid from a day on, as a request gives it. */
record ScheduleInput(@Nullable Money total, @Nullable LocalDate from) {

    private static final int LAST_YEAR = 9900;

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    void check() {
        Violations violations = new Violations();
        violations.check(total != null, "/total", "required", "Say how much is to be paid.");
        violations.check(from != null, "/from", "required", "Say from which day on.");
        violations.check(
                from == null || (from.getYear() > 0 && from.getYear() < LAST_YEAR),
                "/from",
                "date.out-of-range",
                "The day is in the years 1 to " + LAST_YEAR + ".");
        violations.throwIfAny();
    }
}
