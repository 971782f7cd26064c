package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods left one warehouse for another. */
public record TransferSent(TransferId transfer, WarehouseId from, WarehouseId to, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.transfer-sent";
    }

    @Override
    public String subject() {
        return transfer.value();
    }
}
