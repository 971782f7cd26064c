package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.SplitRequest;

/** What of an order becomes one of its own, as a request gives it. */
record SplitInput(@Nullable List<@Nullable Line> lines, Optional<LocalDate> requestedDate) {

    /** How much of a line. */
    record Line(@Nullable String line, @Nullable BigDecimal quantity) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    SplitRequest request() {
        Violations violations = new Violations();
        if (violations.check(
                lines != null && !lines.isEmpty(), "/lines", "required", "Say what becomes an order of its own.")) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String pointer = "/lines/" + i;
                if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                    violations.check(line.line() != null, pointer + "/line", "required", "Name the order's line.");
                    Quantities.check(violations, line.quantity(), pointer);
                }
            }
        }
        violations.throwIfAny();
        return new SplitRequest(
                lines.stream()
                        .map(line -> new SplitRequest.Line(line.line(), line.quantity()))
                        .toList(),
                requestedDate);
    }
}
