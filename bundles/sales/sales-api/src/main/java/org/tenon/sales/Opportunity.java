package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * A chance to sell.
 *
 * @param probability of winning it, from its stage
 * @param version rises with every change
 * @param stageSince when it reached its stage
 * @param rotten whether it is in its stage for longer than that allows
 */
public record Opportunity(
        OpportunityId id,
        OpportunityDetails details,
        Percent probability,
        Instant createdAt,
        long version,
        Instant stageSince,
        boolean rotten) {

    public Opportunity {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
        requireNonNull(probability, "probability");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(stageSince, "stageSince");
    }

    /** One that has been in its stage from the beginning. */
    public Opportunity(
            OpportunityId id, OpportunityDetails details, Percent probability, Instant createdAt, long version) {
        this(id, details, probability, createdAt, version, createdAt, false);
    }

    /** The amount times the probability, rounded HALF_UP to the currency's minor unit. */
    public Money expectedRevenue() {
        BigDecimal expected = details.amount().amount().multiply(probability.fraction());
        return new Money(expected, details.amount().currency()).rounded(RoundingMode.HALF_UP);
    }
}
