package org.tenon.purchasing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** The draft of a purchase order was changed. */
public record PurchaseOrderChanged(PurchaseOrderId order, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "purchase-order.changed";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
