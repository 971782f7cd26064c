package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods were booked in. */
public record GoodsReceived(ReceiptId receipt, WarehouseId warehouse, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.received";
    }

    @Override
    public String subject() {
        return receipt.value();
    }
}
