package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockStep;
import org.tenon.inventory.WarehouseId;

/** Goods that were moved within their warehouse, as an answer gives it. */
record StepBody(
        String id,
        String key,
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> from,
        Optional<String> to,
        BigDecimal quantity,
        Optional<String> document,
        Instant at) {

    /** @param document what its reader is told of for whom they were */
    static StepBody of(StockStep step, Optional<String> document) {
        return new StepBody(
                step.id(),
                step.key(),
                step.product(),
                step.warehouse(),
                step.lot(),
                step.from(),
                step.to(),
                step.quantity(),
                document,
                step.at());
    }
}
