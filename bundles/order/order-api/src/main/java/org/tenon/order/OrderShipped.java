package org.tenon.order;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods of an order left. */
public record OrderShipped(OrderId order, ShipmentId shipment, OrderState state, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "order.shipped";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
