package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * What a quote is asked by a policy. Limits belong to the side that needs no approval: exactly 10 % is not over 10 %. What
 * cannot be compared counts as exceeding: an amount in another currency than its limit's.
 */
public sealed interface ApprovalCondition {

    /** Most values that {@link In} and {@link NotIn} take. */
    int MAX_VALUES = 100;

    /**
     * What was done by hand takes more off any line than this, own price and discount together, measured by what the price
     * rules give. A line that is taken back counts as well when it is credited with more than the rules give.
     */
    record MaximumDiscount(Percent over) implements ApprovalCondition {
        public MaximumDiscount {
            share(over);
        }
    }

    /**
     * The average discount is more than this: {@code 100 - 100 * sum(rate * quantity) / sum(list * quantity)} over the lines
     * that are sold, where rate is the price that is asked and list the price before any percent rule (as in ERPNext).
     */
    record AverageDiscount(Percent over) implements ApprovalCondition {
        public AverageDiscount {
            share(over);
        }
    }

    /**
     * The margin, {@code 100 * (net - cost) / net} over the lines whose cost is known, is less than this. Holds for no quote
     * of which no cost is known.
     */
    record Margin(Percent below) implements ApprovalCondition {
        public Margin {
            requireNonNull(below, "below");
        }
    }

    /** The net amount is more than this. */
    record Amount(Money over) implements ApprovalCondition {
        public Amount {
            if (over.isNegative()) {
                throw new IllegalArgumentException("an amount that needs approval is zero or more");
            }
        }
    }

    /** The attribute has one of the values. */
    record In(QuoteAttribute attribute, Set<String> values) implements ApprovalCondition {
        public In {
            requireNonNull(attribute, "attribute");
            values = some(values);
        }
    }

    /** The attribute has a value, or is without one, that is none of these. */
    record NotIn(QuoteAttribute attribute, Set<String> values) implements ApprovalCondition {
        public NotIn {
            requireNonNull(attribute, "attribute");
            values = some(values);
        }
    }

    private static void share(Percent limit) {
        if (limit.compareTo(Percent.ZERO) < 0) {
            throw new IllegalArgumentException("a discount limit is zero or more");
        }
    }

    private static Set<String> some(Set<String> values) {
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw new IllegalArgumentException("a condition has 1 to " + MAX_VALUES + " values");
        }
        return Set.copyOf(values);
    }
}
