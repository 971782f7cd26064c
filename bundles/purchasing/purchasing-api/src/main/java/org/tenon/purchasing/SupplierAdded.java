package org.tenon.purchasing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A supplier is known. */
public record SupplierAdded(SupplierId supplier, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "supplier.added";
    }

    @Override
    public String subject() {
        return supplier.value();
    }
}
