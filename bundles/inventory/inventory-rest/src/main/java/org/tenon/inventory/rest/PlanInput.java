package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Plan;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;

/** What is expected, as a request gives it. Without a reliability it is certain. */
record PlanInput(
        @Nullable WarehouseId warehouse,
        @Nullable ProductId product,
        @Nullable BigDecimal quantity,
        @Nullable LocalDate expected,
        Optional<Percent> reliability,
        Optional<String> reference) {

    static PlanInput of(Plan plan) {
        return new PlanInput(
                plan.warehouse(),
                plan.product(),
                plan.quantity(),
                plan.expected(),
                Optional.of(plan.reliability()),
                plan.reference());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Plan plan() {
        Violations violations = new Violations();
        violations.check(warehouse != null, "/warehouse", "required", "Say in which warehouse.");
        violations.check(product != null, "/product", "required", "Say which product.");
        violations.check(expected != null, "/expected", "required", "Say on which day.");
        Quantities.check(violations, quantity, "");
        violations.throwIfAny();
        return new Plan(warehouse, product, quantity, expected, reliability.orElse(Percent.of("100")), reference);
    }
}
