package org.tenon.order.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.ShipmentRequest;

/**
 * A shipment as a request gives it.
 *
 * @param lines absent for all that is reserved
 */
record ShipmentInput(Optional<List<@Nullable Line>> lines) {

    /** How much of a line. */
    record Line(@Nullable String line, @Nullable BigDecimal quantity) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    ShipmentRequest request() {
        Violations violations = new Violations();
        List<@Nullable Line> given = lines.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/lines/" + i;
            Line line = given.get(i);
            if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                violations.check(line.line() != null, pointer + "/line", "required", "Name the order's line.");
                Quantities.check(violations, line.quantity(), pointer);
            }
        }
        violations.check(
                lines.isEmpty() || !given.isEmpty(),
                "/lines",
                "required",
                "Name a line, or leave lines away to ship all.");
        violations.throwIfAny();
        return new ShipmentRequest(given.stream()
                .map(line -> new ShipmentRequest.Line(line.line(), line.quantity()))
                .toList());
    }
}
