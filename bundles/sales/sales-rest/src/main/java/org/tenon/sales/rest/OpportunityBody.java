package org.tenon.sales.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
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
        Instant createdAt,
        Optional<String> pipeline,
        Optional<ProductId> product,
        Optional<String> competitor,
        Optional<String> lostReason,
        Money expectedRevenue,
        Instant stageSince,
        boolean rotten) {

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
                opportunity.createdAt(),
                details.pipeline(),
                details.product(),
                details.competitor(),
                details.lostReason(),
                opportunity.expectedRevenue(),
                opportunity.stageSince(),
                opportunity.rotten());
    }
}
