package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Relocation;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** What is to be put to another location, as a request gives it. */
record RelocationInput(
        @Nullable ProductId product,
        @Nullable WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> from,
        @Nullable String to,
        @Nullable BigDecimal quantity) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Relocation relocation() {
        Violations violations = new Violations();
        violations.check(product != null, "/product", "required", "Say which product.");
        violations.check(warehouse != null, "/warehouse", "required", "Say in which warehouse.");
        violations.check(to != null, "/to", "required", "Say where to.");
        Quantities.check(violations, quantity, "");
        violations.throwIfAny();
        return new Relocation(product, warehouse, lot, from, to, quantity);
    }
}
