package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/** Goods of an order came back. */
public record OrderReturned(
        OrderId order, String number, CustomerId customer, ReturnId returned, Money credit, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.returned";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
