package org.tenon.purchasing.rest;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/** On which days lines are expected, by their numbers: {@code {"lines": {"1": "2026-12-24"}}}. */
record ExpectedInput(@Nullable Map<Integer, @Nullable LocalDate> lines) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Map<Integer, LocalDate> days() {
        Violations violations = new Violations();
        Map<Integer, LocalDate> days = new TreeMap<>();
        if (violations.check(lines != null && !lines.isEmpty(), "/lines", "required", "Say at least one line's day.")) {
            lines.forEach((line, day) -> {
                if (violations.check(day != null, "/lines/" + line, "required", "Say on which day.")) {
                    days.put(line, day);
                }
            });
        }
        violations.throwIfAny();
        return days;
    }
}
