package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.OrderId;

/** An order cannot be installed when it was agreed. A slot is kept for it until somebody agrees: {@link AppointmentService#agree}. */
public record InstallationProposed(
        OrderId order, String number, CustomerId customer, EngineerId engineer, Instant start, Instant end, Instant at)
        implements DomainEvent {

    public InstallationProposed {
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
        return "order.installation-proposed";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
