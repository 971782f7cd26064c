package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * A part of an order became one of its own.
 *
 * @param part the new order
 */
public record OrderSplit(OrderId order, String number, CustomerId customer, OrderId part, String partNumber, Instant at)
        implements DomainEvent {

    public OrderSplit {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(part, "part");
        requireNonNull(partNumber, "partNumber");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.split";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
