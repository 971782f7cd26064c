package org.tenon.inventory.rest;

import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** What is to be set aside anew, as a request gives it. */
record ReallocationInput(@Nullable ProductId product, @Nullable WarehouseId warehouse) {

    void check() {
        Violations violations = new Violations();
        violations.check(product != null, "/product", "required", "Say which product.");
        violations.check(warehouse != null, "/warehouse", "required", "Say in which warehouse.");
        violations.throwIfAny();
    }
}
