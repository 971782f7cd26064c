package org.tenon.inventory;

import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.DomainEvent;

/** Goods are treated in another way. */
public record StockPolicySet(
        Optional<ProductId> product, Optional<String> category, Optional<WarehouseId> warehouse, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "stock.policy-set";
    }

    @Override
    public String subject() {
        return product.map(ProductId::value).or(() -> category).orElse("all");
    }
}
