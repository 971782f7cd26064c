package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.kernel.DateRange;

/**
 * A rule to add to a price list.
 *
 * @param minQuantity from how many units on it holds, in the product's unit; 0 for any quantity; at
 *     most 12 digits before and 6 after the point. The absolute quantity
 *     counts, so that a return is priced as the sale was
 * @param sequence for {@link PricePolicy#SEQUENCE}: lower is first; {@link #UNNUMBERED} comes last
 * @param priority for {@link PricePolicy#PRIORITY}: higher is stronger; {@link #NO_PRIORITY} is the weakest; not negative
 * @param validity the days on which it holds
 */
public record NewPriceRule(
        RuleScope scope, BigDecimal minQuantity, RuleEffect effect, int sequence, int priority, DateRange validity) {

    /** The {@link #sequence()} of a rule that has none: after all that have one. */
    public static final int UNNUMBERED = Integer.MAX_VALUE;

    /** The {@link #priority()} of a rule that has none. */
    public static final int NO_PRIORITY = 0;

    public NewPriceRule {
        requireNonNull(scope, "scope");
        requireNonNull(effect, "effect");
        requireNonNull(validity, "validity");
        minQuantity = Decimals.plain(minQuantity);
        if (minQuantity.signum() < 0) {
            throw new IllegalArgumentException("a minimum quantity is zero or more");
        }
        if (priority < 0) {
            throw new IllegalArgumentException("a priority is zero or more");
        }
    }

    /** A rule for any quantity, at any time. */
    public static NewPriceRule of(RuleScope scope, RuleEffect effect) {
        return new NewPriceRule(scope, BigDecimal.ZERO, effect, UNNUMBERED, NO_PRIORITY, DateRange.ALWAYS);
    }

    public NewPriceRule from(BigDecimal quantity) {
        return new NewPriceRule(scope, quantity, effect, sequence, priority, validity);
    }

    public NewPriceRule valid(DateRange days) {
        return new NewPriceRule(scope, minQuantity, effect, sequence, priority, days);
    }

    public NewPriceRule withSequence(int number) {
        return new NewPriceRule(scope, minQuantity, effect, number, priority, validity);
    }

    public NewPriceRule withPriority(int number) {
        return new NewPriceRule(scope, minQuantity, effect, sequence, number, validity);
    }
}
