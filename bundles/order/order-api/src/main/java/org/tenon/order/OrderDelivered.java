package org.tenon.order;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** All goods of an order have arrived at the customer's. */
public record OrderDelivered(OrderId order, String number, CustomerId customer, LocalDate on, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.delivered";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
