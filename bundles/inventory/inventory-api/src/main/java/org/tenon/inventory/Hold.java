package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * Goods that are not to be promised until somebody has looked at them, or that may be promised again.
 *
 * @param lot which lot; empty for goods of which no lot is known
 * @param quantity how much of it; empty for all of it that is in the warehouse
 * @param reason why, 1 to 200 characters
 */
public record Hold(
        ProductId product, WarehouseId warehouse, Optional<String> lot, Optional<BigDecimal> quantity, String reason) {

    public Hold {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(lot, "lot");
        requireNonNull(quantity, "quantity");
        requireNonNull(reason, "reason");
    }
}
