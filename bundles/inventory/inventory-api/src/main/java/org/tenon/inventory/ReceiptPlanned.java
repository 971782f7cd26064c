package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods are expected, on another day or in another quantity than before. */
public record ReceiptPlanned(PlannedReceiptId planned, WarehouseId warehouse, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.receipt-planned";
    }

    @Override
    public String subject() {
        return planned.value();
    }
}
