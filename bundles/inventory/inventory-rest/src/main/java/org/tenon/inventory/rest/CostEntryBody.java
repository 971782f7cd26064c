package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.CostEntry;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/** What a move is worth, as an answer gives it. */
record CostEntryBody(
        String move,
        ProductId product,
        WarehouseId warehouse,
        String document,
        Optional<String> shipment,
        BigDecimal quantity,
        Money value,
        Money difference,
        boolean assumed,
        Instant at) {

    /** @param document what its reader is told of what caused it */
    static CostEntryBody of(CostEntry entry, String document) {
        return new CostEntryBody(
                entry.move(),
                entry.product(),
                entry.warehouse(),
                document,
                entry.issue(),
                entry.quantity(),
                entry.value(),
                entry.difference(),
                entry.assumed(),
                entry.at());
    }
}
