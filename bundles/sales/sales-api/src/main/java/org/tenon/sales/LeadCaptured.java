package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Somebody may become a customer. */
public record LeadCaptured(LeadId lead, String name, String owner, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "lead.captured";
    }

    @Override
    public String subject() {
        return lead.value();
    }
}
