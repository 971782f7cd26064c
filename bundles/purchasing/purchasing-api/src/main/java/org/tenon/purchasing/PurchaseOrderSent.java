package org.tenon.purchasing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A purchase order went to its supplier: what it orders is incoming. */
public record PurchaseOrderSent(PurchaseOrderId order, SupplierId supplier, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "purchase-order.sent";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
