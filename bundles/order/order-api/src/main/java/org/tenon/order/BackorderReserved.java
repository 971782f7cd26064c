package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * Goods that had been missing came in and were set aside for an order.
 *
 * @param state confirmed when nothing is missing any more
 */
public record BackorderReserved(OrderId order, String number, CustomerId customer, OrderState state, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.backorder-reserved";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
