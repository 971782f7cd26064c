package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * An entry of the stock ledger. Entries are added, never changed or taken away.
 *
 * @param quantity in the product's unit; positive in, negative out
 * @param document what caused it: {@code "receipt/<id>"}, {@code "order/<id>"}
 * @param place where the goods came from or went to; empty where the provider does not say
 * @param location where in the warehouse
 */
public record StockMove(
        String id,
        ProductId product,
        WarehouseId warehouse,
        BigDecimal quantity,
        String document,
        Optional<String> lot,
        Instant at,
        Optional<StockPlace> place,
        Optional<String> location) {

    public StockMove {
        requireNonNull(id, "id");
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(quantity, "quantity");
        requireNonNull(document, "document");
        requireNonNull(lot, "lot");
        requireNonNull(at, "at");
        requireNonNull(place, "place");
        requireNonNull(location, "location");
    }

    public StockMove(
            String id,
            ProductId product,
            WarehouseId warehouse,
            BigDecimal quantity,
            String document,
            Optional<String> lot,
            Instant at) {
        this(id, product, warehouse, quantity, document, lot, at, Optional.empty(), Optional.empty());
    }
}
