package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/**
 * A question for what can be had, as a request gives it.
 *
 * @param shipTo where the goods are wanted, as text or as an address. Accepted so that clients may always say it; with one
 *     warehouse there is nothing to choose by it
 */
record AvailabilityInput(
        @Nullable List<@Nullable Line> lines,
        Optional<WarehouseId> warehouse,
        Optional<Object> shipTo,
        Optional<LocalDate> by) {

    /** How much of what. */
    record Line(@Nullable ProductId product, @Nullable BigDecimal quantity) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    AvailabilityRequest request() {
        Violations violations = new Violations();
        if (violations.check(lines != null && !lines.isEmpty(), "/lines", "required", "Ask for at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                String pointer = "/lines/" + i;
                Line line = lines.get(i);
                if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                    violations.check(
                            line.product() != null, pointer + "/product", "required", "A line names a product.");
                    Quantities.check(violations, line.quantity(), pointer);
                }
            }
        }
        violations.throwIfAny();
        return new AvailabilityRequest(
                lines.stream()
                        .map(line -> new AvailabilityRequest.Line(line.product(), line.quantity()))
                        .toList(),
                warehouse,
                by);
    }
}
