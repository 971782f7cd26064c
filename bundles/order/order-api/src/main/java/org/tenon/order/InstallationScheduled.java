package org.tenon.order;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.kernel.event.DomainEvent;

/** An order got its installation date, or another one. */
public record InstallationScheduled(OrderId order, LocalDate date, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "order.installation-scheduled";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
