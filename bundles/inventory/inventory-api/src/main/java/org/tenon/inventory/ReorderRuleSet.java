package org.tenon.inventory;

import java.time.Instant;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.DomainEvent;

/** What is ordered anew, and when, was changed. */
public record ReorderRuleSet(ProductId product, WarehouseId warehouse, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.reorder-rule-set";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
