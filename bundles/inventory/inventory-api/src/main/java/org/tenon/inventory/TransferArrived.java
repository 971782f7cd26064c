package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods that came from another warehouse were booked in. */
public record TransferArrived(TransferId transfer, WarehouseId warehouse, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.transfer-arrived";
    }

    @Override
    public String subject() {
        return transfer.value();
    }
}
