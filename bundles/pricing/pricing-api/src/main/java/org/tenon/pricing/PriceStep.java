package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.List;
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
 * @param steps the parts that it consists of, where it has several: a path again, in order, each beginning where the one before
 *     ended. They lead from the amount before the step to the one after it; unless the first is {@code "start"}, which begins
 *     with zero and ends with what the rule starts from in place of that amount (its own parts say how that came about): from there
 *     they change it by as much as the step changes its amount. Kinds of parts are {@code "start"}, what a chain does
 *     ({@code "markup"}, {@code "discount"}, {@code "round-to"}, {@code "surcharge"}, {@code "min-margin"}, {@code
 *     "max-margin"}), {@code "change"} (all that another rule does), {@code "zero"} (no price falls below it), {@code "currency"} (each
 *     rate of several), {@code "exact"} and {@code "share"} (a tax, and the line's part of the document's rounded one)
 */
public record PriceStep(
        String step, Optional<String> rule, Money before, Money after, String why, List<PriceStep> steps) {

    /** What a part begins with that is none of the change: see {@link #steps}. */
    public static final String START = "start";

    public PriceStep {
        requireNonNull(step, "step");
        requireNonNull(rule, "rule");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(why, "why");
        steps = List.copyOf(steps);
    }

    /** A step of one part. */
    public PriceStep(String step, Optional<String> rule, Money before, Money after, String why) {
        this(step, rule, before, after, why, List.of());
    }
}
