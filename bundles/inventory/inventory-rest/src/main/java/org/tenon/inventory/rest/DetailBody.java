package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockDetail;
import org.tenon.inventory.WarehouseId;

/** A part of a level as an answer gives it. */
record DetailBody(
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> location,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal held,
        Optional<String> reason,
        Optional<LocalDate> expires,
        Optional<String> owner) {

    static DetailBody of(StockDetail detail) {
        return new DetailBody(
                detail.product(),
                detail.warehouse(),
                detail.lot(),
                detail.location(),
                detail.onHand(),
                detail.reserved(),
                detail.held(),
                detail.reason(),
                detail.facts().expires(),
                detail.facts().owner());
    }
}
