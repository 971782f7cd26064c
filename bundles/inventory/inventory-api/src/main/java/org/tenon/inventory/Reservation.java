package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.catalog.ProductId;

/**
 * What a document's line has set aside.
 *
 * @param requested what the line wants
 * @param reserved what is set aside now: zero to requested less shipped
 * @param shipped what has left already
 */
public record Reservation(
        String document,
        String line,
        ProductId product,
        WarehouseId warehouse,
        BigDecimal requested,
        BigDecimal reserved,
        BigDecimal shipped) {

    public Reservation {
        requireNonNull(document, "document");
        requireNonNull(line, "line");
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(requested, "requested");
        requireNonNull(reserved, "reserved");
        requireNonNull(shipped, "shipped");
    }

    /** What is still wanted and not set aside. */
    public BigDecimal missing() {
        return requested.subtract(reserved).subtract(shipped);
    }
}
