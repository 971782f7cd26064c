package org.tenon.order;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/** A binding order was changed. */
public record OrderAmended(
        OrderId order, String number, CustomerId customer, Money before, Money gross, OrderState state, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.amended";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
