package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * A price as a document prints it. In a list that shows its discounts this is the list price and all that was taken off
 * it; elsewhere, and where the rules made the price higher, it is the price of a unit and the discount by hand: a
 * surcharge is never shown as a negative discount.
 *
 * @param unitPrice before {@code discount}
 * @param discount to be read, not to be calculated with: rounded HALF_UP to two decimals where it contains what rules took
 *     off
 */
public record ShownPrice(Money unitPrice, Percent discount) {

    public ShownPrice {
        requireNonNull(unitPrice, "unitPrice");
        requireNonNull(discount, "discount");
    }
}
