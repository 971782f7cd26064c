package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** A reorder rule, as requests and answers give it. */
record ReorderRuleBody(
        @Nullable ProductId product,
        @Nullable WarehouseId warehouse,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<BigDecimal> multiple) {

    static ReorderRuleBody of(ReorderRule rule) {
        return new ReorderRuleBody(rule.product(), rule.warehouse(), rule.minimum(), rule.maximum(), rule.multiple());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    ReorderRule rule() {
        Violations violations = new Violations();
        violations.check(product != null, "/product", "required", "Say which product.");
        violations.check(warehouse != null, "/warehouse", "required", "Say in which warehouse.");
        violations.throwIfAny();
        return new ReorderRule(product, warehouse, minimum, maximum, multiple);
    }
}
