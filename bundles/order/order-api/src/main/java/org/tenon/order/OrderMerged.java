package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * An order has gone into another one.
 *
 * @param into which has its lines now
 */
public record OrderMerged(
        OrderId order, String number, CustomerId customer, OrderId into, String intoNumber, Instant at)
        implements DomainEvent {

    public OrderMerged {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(into, "into");
        requireNonNull(intoNumber, "intoNumber");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.merged";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
