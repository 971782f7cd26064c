package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Nothing came of a lead. */
public record LeadLost(LeadId lead, String reason, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "lead.lost";
    }

    @Override
    public String subject() {
        return lead.value();
    }
}
