package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.kernel.DateRange;

/**
 * A rule to add to a price list.
 *
 * @param minQuantity from how many units on it holds, in the product's unit or the rule's ({@link RuleConditions#unit()}); 0 for any quantity; at
 *     most 12 digits before and 6 after the point. The absolute quantity
 *     counts, so that a return is priced as the sale was
 * @param sequence for {@link PricePolicy#SEQUENCE}: lower is first; {@link #UNNUMBERED} comes last
 * @param priority for {@link PricePolicy#PRIORITY}: higher is stronger; {@link #NO_PRIORITY} is the weakest; not negative
 * @param validity the days on which it holds
 * @param conditions what else must be so
 * @param base what an effect that changes a price starts from
 * @param combinable for {@link PricePolicy#PRIORITY}: whether it may be combined with others; rules are combined only when
 *     all that match allow it
 */
public record NewPriceRule(
        RuleScope scope,
        BigDecimal minQuantity,
        RuleEffect effect,
        int sequence,
        int priority,
        DateRange validity,
        RuleConditions conditions,
        RuleBase base,
        boolean combinable) {

    /** The {@link #sequence()} of a rule that has none: after all that have one. */
    public static final int UNNUMBERED = Integer.MAX_VALUE;

    /** The {@link #priority()} of a rule that has none. */
    public static final int NO_PRIORITY = 0;

    public NewPriceRule {
        requireNonNull(scope, "scope");
        requireNonNull(effect, "effect");
        requireNonNull(validity, "validity");
        requireNonNull(conditions, "conditions");
        requireNonNull(base, "base");
        minQuantity = Decimals.plain(minQuantity);
        if (minQuantity.signum() < 0) {
            throw new IllegalArgumentException("a minimum quantity is zero or more");
        }
        if (priority < 0) {
            throw new IllegalArgumentException("a priority is zero or more");
        }
        if (conditions.maxQuantity().isPresent()
                && conditions.maxQuantity().get().compareTo(minQuantity) < 0) {
            throw new IllegalArgumentException("a maximum quantity is at least the minimum quantity");
        }
    }

    /** A rule without further conditions that starts from the list price and is not combined. */
    public NewPriceRule(
            RuleScope scope,
            BigDecimal minQuantity,
            RuleEffect effect,
            int sequence,
            int priority,
            DateRange validity) {
        this(scope, minQuantity, effect, sequence, priority, validity, RuleConditions.NONE, RuleBase.LIST_PRICE, false);
    }

    /** A rule for any quantity, at any time. */
    public static NewPriceRule of(RuleScope scope, RuleEffect effect) {
        return new NewPriceRule(scope, BigDecimal.ZERO, effect, UNNUMBERED, NO_PRIORITY, DateRange.ALWAYS);
    }

    public NewPriceRule from(BigDecimal quantity) {
        return new NewPriceRule(scope, quantity, effect, sequence, priority, validity, conditions, base, combinable);
    }

    public NewPriceRule valid(DateRange days) {
        return new NewPriceRule(scope, minQuantity, effect, sequence, priority, days, conditions, base, combinable);
    }

    public NewPriceRule withSequence(int number) {
        return new NewPriceRule(scope, minQuantity, effect, number, priority, validity, conditions, base, combinable);
    }

    public NewPriceRule withPriority(int number) {
        return new NewPriceRule(scope, minQuantity, effect, sequence, number, validity, conditions, base, combinable);
    }

    /** In place of the conditions so far. */
    public NewPriceRule when(RuleConditions some) {
        return new NewPriceRule(scope, minQuantity, effect, sequence, priority, validity, some, base, combinable);
    }

    public NewPriceRule on(RuleBase start) {
        return new NewPriceRule(
                scope, minQuantity, effect, sequence, priority, validity, conditions, start, combinable);
    }

    public NewPriceRule combined() {
        return new NewPriceRule(scope, minQuantity, effect, sequence, priority, validity, conditions, base, true);
    }
}
