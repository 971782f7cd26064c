package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

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
}
