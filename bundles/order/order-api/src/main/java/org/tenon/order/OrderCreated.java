package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/** An order was written. */
public record OrderCreated(OrderId order, String number, CustomerId customer, Money gross, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.created";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
