package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.catalog.ProductId;

/**
 * How much of a product a warehouse has, in the product's unit.
 *
 * @param onHand the sum of all moves in and out
 * @param reserved promised to documents and not shipped yet; never more than on hand
 * @param incoming expected and not received yet
 * @param blocked on hand, not reserved, and not to be promised: of lots that have expired, or on hold
 */
public record StockLevel(
        ProductId product,
        WarehouseId warehouse,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal incoming,
        BigDecimal blocked) {

    public StockLevel {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(onHand, "onHand");
        requireNonNull(reserved, "reserved");
        requireNonNull(incoming, "incoming");
        requireNonNull(blocked, "blocked");
    }

    public StockLevel(
            ProductId product, WarehouseId warehouse, BigDecimal onHand, BigDecimal reserved, BigDecimal incoming) {
        this(product, warehouse, onHand, reserved, incoming, BigDecimal.ZERO);
    }

    /** On hand less reserved and blocked: what can be promised at once. */
    public BigDecimal available() {
        return onHand.subtract(reserved).subtract(blocked);
    }
}
