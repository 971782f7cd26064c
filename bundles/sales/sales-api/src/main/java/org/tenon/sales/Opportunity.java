package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.Percent;

/**
 * A chance to sell.
 *
 * @param probability of winning it, from its stage
 * @param version rises with every change
 */
public record Opportunity(
        OpportunityId id, OpportunityDetails details, Percent probability, Instant createdAt, long version) {

    public Opportunity {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
        requireNonNull(probability, "probability");
        requireNonNull(createdAt, "createdAt");
    }
}
