package org.tenon.purchasing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods of a purchase order are expected on another day. */
public record PurchaseOrderExpected(PurchaseOrderId order, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "purchase-order.expected";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
