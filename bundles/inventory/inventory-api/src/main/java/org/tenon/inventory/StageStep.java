package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * Goods that are moved on in their warehouse.
 *
 * @param key what tells this step from others, 1 to 200 characters: the same one is carried out once
 * @param lot which lot, or single piece; empty for goods of which none is known
 * @param from where they are; empty for no known location
 * @param to where they are brought; empty for where they go next by the warehouse's stages and the policy of the goods ({@link
 *     StockPolicy#location()})
 * @param quantity in the product's unit; more than zero
 * @param document only what is set aside for this document; empty for what nobody has set aside first, then for what is left of it
 */
public record StageStep(
        String key,
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> from,
        Optional<String> to,
        BigDecimal quantity,
        Optional<String> document) {

    public StageStep {
        requireNonNull(key, "key");
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(lot, "lot");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(quantity, "quantity");
        requireNonNull(document, "document");
    }
}
