package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.Arrival;
import org.tenon.kernel.problem.Violations;

/** What arrived of a transfer, as a request gives it: the given lines, or all that is on the way. */
record ArrivalInput(Optional<List<@Nullable Line>> lines) {

    /** How much of which of its lines. */
    record Line(@Nullable String line, @Nullable BigDecimal quantity) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Arrival arrival() {
        Violations violations = new Violations();
        lines.ifPresent(given -> Lines.check(violations, given, (line, pointer) -> {
            violations.check(line.line() != null, pointer + "/line", "required", "Say which line of the transfer.");
            Quantities.check(violations, line.quantity(), pointer);
        }));
        violations.throwIfAny();
        return lines.map(given -> new Arrival(given.stream()
                        .map(line -> new Arrival.Line(line.line(), line.quantity()))
                        .toList()))
                .orElse(Arrival.ALL);
    }
}
