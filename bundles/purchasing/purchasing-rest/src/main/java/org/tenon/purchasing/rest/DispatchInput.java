package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.procurement.Dispatch;

/** What a supplier has sent to the customer, as a request gives it. */
record DispatchInput(Optional<String> reference, Optional<LocalDate> on, @Nullable List<@Nullable Line> lines) {

    /** @param line the number of the order's line */
    record Line(@Nullable Integer line, @Nullable BigDecimal quantity) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Dispatch dispatch() {
        Violations violations = new Violations();
        if (violations.check(lines != null, "/lines", "required", "Give at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String pointer = "/lines/" + i;
                if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                    violations.check(line.line() != null, pointer + "/line", "required", "Say which line it is of.");
                    violations.check(
                            line.quantity() != null, pointer + "/quantity", "required", "A line has a quantity.");
                }
            }
        }
        violations.throwIfAny();
        return new Dispatch(
                reference,
                on,
                lines.stream()
                        .map(line -> new Dispatch.Line(line.line(), line.quantity()))
                        .toList());
    }
}
