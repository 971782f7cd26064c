package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/** An order became binding, with all of its goods reserved or some on backorder. */
public record OrderConfirmed(
        OrderId order, String number, CustomerId customer, Money gross, OrderState state, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.confirmed";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
