package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** What was set aside for a while went back to the shelf, since its time was over. */
public record LeaseExpired(String document, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.lease-expired";
    }

    @Override
    public String subject() {
        return document;
    }
}
