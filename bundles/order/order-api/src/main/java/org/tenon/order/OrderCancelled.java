package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** An order was ended without being fulfilled. */
public record OrderCancelled(OrderId order, String number, CustomerId customer, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "order.cancelled";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
