package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.tenon.catalog.ProductId;

/** @param products empty for all */
public record StockQuery(Set<ProductId> products, Optional<WarehouseId> warehouse) {

    public static final StockQuery ALL = new StockQuery(Set.of(), Optional.empty());

    public StockQuery {
        products = Set.copyOf(products);
        requireNonNull(warehouse, "warehouse");
    }

    public static StockQuery of(ProductId product) {
        return new StockQuery(Set.of(product), Optional.empty());
    }
}
