package org.tenon.order.tracking;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.OrderId;

/** Somebody was given a link to an order. The link itself is told to nobody else. */
public record OrderShared(OrderId order, String number, Instant expires, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "order.shared";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
