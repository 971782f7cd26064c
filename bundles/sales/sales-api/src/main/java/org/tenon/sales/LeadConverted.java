package org.tenon.sales;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** A lead became a customer with an opportunity. */
public record LeadConverted(LeadId lead, CustomerId customer, OpportunityId opportunity, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "lead.converted";
    }

    @Override
    public String subject() {
        return lead.value();
    }
}
