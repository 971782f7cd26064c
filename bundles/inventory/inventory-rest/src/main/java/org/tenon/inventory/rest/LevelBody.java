package org.tenon.inventory.rest;

import java.math.BigDecimal;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.WarehouseId;

/** A stock level as an answer gives it. */
record LevelBody(
        ProductId product,
        WarehouseId warehouse,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        BigDecimal incoming,
        BigDecimal blocked) {

    static LevelBody of(StockLevel level) {
        return new LevelBody(
                level.product(),
                level.warehouse(),
                level.onHand(),
                level.reserved(),
                level.available(),
                level.incoming(),
                level.blocked());
    }

    /** Of a product that never moved. */
    static LevelBody nothing(ProductId product, WarehouseId warehouse) {
        return of(new StockLevel(product, warehouse, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }
}
