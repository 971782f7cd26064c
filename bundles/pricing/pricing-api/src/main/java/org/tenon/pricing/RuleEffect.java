package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/** What a rule does to the price of a unit. */
public sealed interface RuleEffect {

    /**
     * The price of one unit.
     *
     * @param price zero or more, in the list's currency, at any number of decimals
     */
    record Price(Money price) implements RuleEffect {
        public Price {
            requireNonNull(price, "price");
            if (price.isNegative()) {
                throw new IllegalArgumentException("a price is zero or more");
            }
        }
    }

    /**
     * Takes a percentage off the base list's price or, in a list without base, off the price that this list's price rules
     * give.
     *
     * @param percent at most 100; negative for a surcharge
     */
    record Discount(Percent percent) implements RuleEffect {
        public Discount {
            if (percent.compareTo(Percent.of("100")) > 0) {
                throw new IllegalArgumentException("a discount is at most 100 %");
            }
        }
    }

    /**
     * A chain of changes, each optional, in this order: margin added, discount taken off, rounded HALF_UP to a multiple,
     * surcharge added, lifted to the least margin, lowered to the greatest. (Odoo's chain; ERPNext's margin before
     * discount.) Margins are measured from what the chain started with. Comes to zero at least.
     *
     * @param price starts the chain in place of the rule's base; zero is as if it were not there
     * @param markup added to the start
     * @param discount taken off the start with its markup, at most 100 %
     * @param roundTo more than zero
     * @param surcharge negative for an amount that is taken off
     * @param minMargin the least difference between result and start
     * @param maxMargin the greatest difference between result and start
     */
    record Formula(
            Optional<Money> price,
            Percent markup,
            Percent discount,
            Optional<Money> roundTo,
            Optional<Money> surcharge,
            Optional<Money> minMargin,
            Optional<Money> maxMargin)
            implements RuleEffect {

        /** Changes nothing. */
        public static final Formula UNCHANGED = new Formula(
                Optional.empty(),
                Percent.ZERO,
                Percent.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public Formula {
            requireNonNull(price, "price");
            requireNonNull(markup, "markup");
            requireNonNull(discount, "discount");
            requireNonNull(roundTo, "roundTo");
            requireNonNull(surcharge, "surcharge");
            requireNonNull(minMargin, "minMargin");
            requireNonNull(maxMargin, "maxMargin");
            if (price.filter(Money::isNegative).isPresent()) {
                throw new IllegalArgumentException("a price is zero or more");
            }
            if (discount.compareTo(Percent.of("100")) > 0) {
                throw new IllegalArgumentException("a discount is at most 100 %");
            }
            if (markup.compareTo(Percent.of("-100")) < 0) {
                throw new IllegalArgumentException("a markup is at least -100 %");
            }
            if (roundTo.filter(multiple -> multiple.amount().signum() <= 0).isPresent()) {
                throw new IllegalArgumentException("a multiple to round to is more than zero");
            }
        }

        public Formula from(Money start) {
            return new Formula(Optional.of(start), markup, discount, roundTo, surcharge, minMargin, maxMargin);
        }

        public Formula plus(Percent percent) {
            return new Formula(price, percent, discount, roundTo, surcharge, minMargin, maxMargin);
        }

        public Formula less(Percent percent) {
            return new Formula(price, markup, percent, roundTo, surcharge, minMargin, maxMargin);
        }

        public Formula roundedTo(Money multiple) {
            return new Formula(price, markup, discount, Optional.of(multiple), surcharge, minMargin, maxMargin);
        }

        public Formula plus(Money amount) {
            return new Formula(price, markup, discount, roundTo, Optional.of(amount), minMargin, maxMargin);
        }

        public Formula marginAtLeast(Money margin) {
            return new Formula(price, markup, discount, roundTo, surcharge, Optional.of(margin), maxMargin);
        }

        public Formula marginAtMost(Money margin) {
            return new Formula(price, markup, discount, roundTo, surcharge, minMargin, Optional.of(margin));
        }
    }

    /**
     * A price that is calculated, in the language of {@link PriceFormula}. A line for which it divides by zero is refused
     * with {@code pricing.formula-failed}; a result below zero is zero.
     */
    record Expression(PriceFormula formula) implements RuleEffect {

        public Expression {
            requireNonNull(formula, "formula");
        }
    }

    /**
     * The price of one unit, after which no other rule of the list is looked at. In {@link PricePolicy#ADDITIVE} it ends
     * the adding up, and takes the place of what came before it; elsewhere it is a price to which no percentage is
     * applied. Only {@link Limit} comes after it. (OFBiz's flat price.)
     *
     * @param price zero or more
     */
    record Flat(Money price) implements RuleEffect {

        public Flat {
            requireNonNull(price, "price");
            if (price.isNegative()) {
                throw new IllegalArgumentException("a price is zero or more");
            }
        }
    }

    /**
     * Says what one unit costs the company: no price, but what {@link RuleBase#COST} and formulas start from. Of several
     * that match, the most specific counts, whatever the policy.
     *
     * @param cost zero or more
     */
    record Cost(Money cost) implements RuleEffect {

        public Cost {
            requireNonNull(cost, "cost");
            if (cost.isNegative()) {
                throw new IllegalArgumentException("a cost is zero or more");
            }
        }
    }

    /**
     * Keeps the list's price of one unit within limits, after all else that the list says: first it is lowered to the
     * maximum, then lifted to the minimum, so that the minimum wins. Does not compete with other rules; of several that
     * match, the most specific minimum and the most specific maximum count. (OFBiz's minimum and maximum price.)
     *
     * @param minimum zero or more
     * @param maximum zero or more
     */
    record Limit(Optional<Money> minimum, Optional<Money> maximum) implements RuleEffect {

        public Limit {
            requireNonNull(minimum, "minimum");
            requireNonNull(maximum, "maximum");
            if (minimum.isEmpty() && maximum.isEmpty()) {
                throw new IllegalArgumentException("a limit has a minimum or a maximum");
            }
            if (minimum.filter(Money::isNegative).isPresent()
                    || maximum.filter(Money::isNegative).isPresent()) {
                throw new IllegalArgumentException("a limit is zero or more");
            }
        }
    }
}
