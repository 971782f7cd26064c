package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** An order was stopped for want of credit. */
public record OrderHeld(OrderId order, String number, CustomerId customer, String reason, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.held";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
