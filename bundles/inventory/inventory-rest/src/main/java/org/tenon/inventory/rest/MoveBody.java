package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockMove;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.WarehouseId;

/** An entry of the stock ledger as an answer gives it. */
record MoveBody(
        String id,
        ProductId product,
        WarehouseId warehouse,
        BigDecimal quantity,
        String document,
        Optional<String> lot,
        Optional<StockPlace> place,
        Optional<String> location,
        Instant at) {

    /** @param document what its reader is told of what caused it */
    static MoveBody of(StockMove move, String document) {
        return new MoveBody(
                move.id(),
                move.product(),
                move.warehouse(),
                move.quantity(),
                document,
                move.lot(),
                move.place(),
                move.location(),
                move.at());
    }
}
