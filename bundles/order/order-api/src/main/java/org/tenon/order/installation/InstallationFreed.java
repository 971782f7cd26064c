package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.OrderId;

/** An order has left the calendar. */
public record InstallationFreed(OrderId order, String number, CustomerId customer, Instant at) implements DomainEvent {

    public InstallationFreed {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.installation-freed";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
