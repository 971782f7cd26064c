package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** Nothing is to be done for an order any more. */
public record OrderClosed(OrderId order, String number, CustomerId customer, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "order.closed";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
