package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.OrderId;

/** An engineer comes to install an order; in place of any appointment that it had. */
public record InstallationBooked(
        OrderId order, String number, CustomerId customer, EngineerId engineer, Instant start, Instant end, Instant at)
        implements DomainEvent {

    public InstallationBooked {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(engineer, "engineer");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.installation-booked";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
