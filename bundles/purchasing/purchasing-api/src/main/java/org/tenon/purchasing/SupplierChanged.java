package org.tenon.purchasing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** What is known of a supplier was changed. */
public record SupplierChanged(SupplierId supplier, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "supplier.changed";
    }

    @Override
    public String subject() {
        return supplier.value();
    }
}
