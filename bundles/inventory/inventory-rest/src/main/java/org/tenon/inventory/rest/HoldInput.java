package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Hold;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** What is to be put on hold, or to be released, as a request gives it. */
record HoldInput(
        @Nullable ProductId product,
        @Nullable WarehouseId warehouse,
        Optional<String> lot,
        Optional<BigDecimal> quantity,
        @Nullable String reason) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Hold hold() {
        Violations violations = new Violations();
        violations.check(product != null, "/product", "required", "Say which product.");
        violations.check(warehouse != null, "/warehouse", "required", "Say in which warehouse.");
        violations.check(reason != null, "/reason", "required", "Say why.");
        quantity.ifPresent(given -> Quantities.check(violations, given, ""));
        violations.throwIfAny();
        return new Hold(product, warehouse, lot, quantity, reason);
    }
}
