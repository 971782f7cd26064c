package org.tenon.pricing.spi;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Money;

/**
 * What a rule makes of a price.
 *
 * @param price of one unit, unrounded; zero or more, in the line's currency
 * @param why one English sentence for whoever asks how the price came about
 */
public record AdjustedPrice(Money price, String why) {

    public AdjustedPrice {
        requireNonNull(price, "price");
        requireNonNull(why, "why");
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price is zero or more");
        }
    }
}
