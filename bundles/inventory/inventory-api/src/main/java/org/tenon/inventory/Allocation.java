package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * What a document's line has set aside of a lot.
 *
 * @param lot empty for goods of which no lot is known
 * @param location empty for goods of which no location is known
 */
public record Allocation(
        String document,
        String line,
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> location,
        BigDecimal quantity) {

    public Allocation {
        requireNonNull(document, "document");
        requireNonNull(line, "line");
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(lot, "lot");
        requireNonNull(location, "location");
        requireNonNull(quantity, "quantity");
    }
}
