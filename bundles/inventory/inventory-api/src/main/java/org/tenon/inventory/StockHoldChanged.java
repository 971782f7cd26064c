package org.tenon.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.DomainEvent;

/** Goods were put on hold, or may be promised again. */
public record StockHoldChanged(
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        BigDecimal quantity,
        boolean held,
        String reason,
        Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "stock.hold-changed";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
