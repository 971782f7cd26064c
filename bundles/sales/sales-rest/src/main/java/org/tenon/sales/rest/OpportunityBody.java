package org.tenon.sales.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;

/** An opportunity as an answer gives it; the probability is in percent. */
record OpportunityBody(
        OpportunityId id,
        CustomerId customer,
        String title,
        String stage,
        Percent probability,
        Money amount,
        LocalDate closeDate,
        Optional<String> owner,
        Instant createdAt) {

    static OpportunityBody of(Opportunity opportunity) {
        OpportunityDetails details = opportunity.details();
        return new OpportunityBody(
                opportunity.id(),
                details.customer(),
                details.title(),
                details.stage(),
                opportunity.probability(),
                details.amount(),
                details.closeDate(),
                details.owner(),
                opportunity.createdAt());
    }
}
