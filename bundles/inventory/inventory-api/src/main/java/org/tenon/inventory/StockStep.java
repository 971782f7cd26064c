package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * Goods that were moved from one location of their warehouse to another. Such entries are added, never changed or taken away.
 *
 * @param key what tells it from others
 * @param from empty for no known location
 * @param to empty for no known location
 * @param document for which they were set aside, when the step was for that
 */
public record StockStep(
        String id,
        String key,
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> from,
        Optional<String> to,
        BigDecimal quantity,
        Optional<String> document,
        Instant at) {

    public StockStep {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(lot, "lot");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(quantity, "quantity");
        requireNonNull(document, "document");
        requireNonNull(at, "at");
    }
}
