package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** There is a new warehouse. */
public record WarehouseOpened(WarehouseId warehouse, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.warehouse-opened";
    }

    @Override
    public String subject() {
        return warehouse.value();
    }
}
