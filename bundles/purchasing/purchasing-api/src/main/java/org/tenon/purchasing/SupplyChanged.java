package org.tenon.purchasing;

import java.time.Instant;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.DomainEvent;

/** What a supplier delivers, and how, was changed. */
public record SupplyChanged(SupplierId supplier, ProductId product, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "supplier.supply-changed";
    }

    @Override
    public String subject() {
        return supplier.value();
    }
}
