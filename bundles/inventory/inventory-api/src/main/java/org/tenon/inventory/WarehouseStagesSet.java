package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods come into a warehouse, or leave it, in other steps. */
public record WarehouseStagesSet(WarehouseId warehouse, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.stages-set";
    }

    @Override
    public String subject() {
        return warehouse.value();
    }
}
