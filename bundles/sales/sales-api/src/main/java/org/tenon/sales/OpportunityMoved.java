package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** An opportunity reached another stage. */
public record OpportunityMoved(OpportunityId opportunity, String from, String to, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "opportunity.moved";
    }

    @Override
    public String subject() {
        return opportunity.value();
    }
}
