package org.tenon.purchasing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A purchase order was drafted. */
public record PurchaseOrderCreated(PurchaseOrderId order, SupplierId supplier, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "purchase-order.created";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
