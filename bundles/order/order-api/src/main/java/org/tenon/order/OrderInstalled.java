package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** What was delivered works at the customer's. */
public record OrderInstalled(OrderId order, String number, CustomerId customer, LocalDate on, Instant at)
        implements DomainEvent {

    public OrderInstalled {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(on, "on");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.installed";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
