package org.tenon.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.DomainEvent;

/**
 * Goods were put to another location of their warehouse.
 *
 * @param to empty text for no known location
 */
public record StockRelocated(
        ProductId product, WarehouseId warehouse, Optional<String> lot, String to, BigDecimal quantity, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "stock.relocated";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
