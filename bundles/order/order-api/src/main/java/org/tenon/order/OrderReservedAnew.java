package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * What a provider of inventory kept for an order was lost with it, and its goods were set aside with another one.
 *
 * @param lostWith the provider that is gone, as {@code name@version}
 * @param state confirmed when nothing is missing
 */
public record OrderReservedAnew(
        OrderId order, String number, CustomerId customer, String lostWith, OrderState state, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.reserved-anew";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
