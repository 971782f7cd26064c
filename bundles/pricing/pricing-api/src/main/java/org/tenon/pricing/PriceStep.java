package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * One step on the way to a line's price. The steps of a line, in order, explain it whole: each begins with the amount that
 * the one before it ended with, the first with zero, and the last ends with the line's gross amount.
 *
 * @param step what kind of step: {@code "list-price"}, {@code "rule"}, {@code "maximum"},
 *     {@code "minimum"} (a limit of the list), {@code "currency"} (from the list's currency to the basket's),
 *     {@code "unit"} (from the product's unit to the line's),
 *     {@code "adjustment"} (by a vendor's rule),
 *     {@code "manual-price"}, {@code "manual-discount"}, {@code "extend"} (unit price times quantity), {@code "round"} (only where something is rounded), {@code "promotion"},
 *     {@code "tax-included"} (a tax that the price contains is taken out, which leads to the net amount), {@code "tax"}
 *     (each tax is added, which leads to the gross amount)
 * @param rule the id of the price or tax rule behind it, or the name of the vendor's
 * @param before the amount before the step
 * @param after the amount after it
 * @param why for a person, in English
 */
public record PriceStep(String step, Optional<String> rule, Money before, Money after, String why) {

    public PriceStep {
        requireNonNull(step, "step");
        requireNonNull(rule, "rule");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(why, "why");
    }
}
