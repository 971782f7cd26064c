package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockCount;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** What was counted, as a request gives it. */
record CountInput(@Nullable WarehouseId warehouse, Optional<String> note, @Nullable List<@Nullable Line> lines) {

    /** How much of what is there. */
    record Line(@Nullable ProductId product, @Nullable BigDecimal counted) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    StockCount count() {
        Violations violations = new Violations();
        violations.check(warehouse != null, "/warehouse", "required", "A count names a warehouse.");
        Lines.check(violations, lines, (line, pointer) -> {
            violations.check(line.product() != null, pointer + "/product", "required", "A line names a product.");
            violations.check(line.counted() != null, pointer + "/counted", "required", "A line says what was counted.");
        });
        violations.throwIfAny();
        return new StockCount(
                warehouse,
                note,
                lines.stream()
                        .map(line -> new StockCount.Line(line.product(), line.counted()))
                        .toList());
    }
}
