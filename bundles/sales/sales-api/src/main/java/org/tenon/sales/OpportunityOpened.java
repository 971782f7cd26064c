package org.tenon.sales;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/** A chance to sell was recorded. */
public record OpportunityOpened(OpportunityId opportunity, CustomerId customer, String stage, Money amount, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "opportunity.opened";
    }

    @Override
    public String subject() {
        return opportunity.value();
    }
}
