package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * Goods that are put to another location of their warehouse.
 *
 * @param lot empty for goods of which no lot is known
 * @param from empty for goods of which no location is known
 * @param to 1 to 64 characters
 * @param quantity in the product's unit; more than zero
 */
public record Relocation(
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> from,
        String to,
        BigDecimal quantity) {

    public Relocation {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(lot, "lot");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(quantity, "quantity");
    }
}
