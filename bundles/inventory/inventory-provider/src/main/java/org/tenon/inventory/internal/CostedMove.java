package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.StockPlace;

/**
 * A move as costing sees it.
 *
 * @param paid what a unit cost, in the currency of the product's costs; null when nobody said
 * @param extra what it cost on top in all
 * @param reverses the document that it takes back; null when it is none that does
 */
record CostedMove(
        String id,
        String product,
        String warehouse,
        BigDecimal quantity,
        String document,
        @Nullable String issue,
        String lot,
        StockPlace place,
        @Nullable BigDecimal paid,
        BigDecimal extra,
        @Nullable String reverses,
        LocalDateTime at) {}
