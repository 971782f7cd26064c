package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.pricing.RuleEffect;

/** What a chain makes of a price, part after part: those that change it, in the order in which a chain does them. */
final class Chain {

    private final List<Part> parts = new ArrayList<>();
    private final BigDecimal start;
    private BigDecimal price;

    /** @param after the amount after it, unrounded */
    record Part(String kind, BigDecimal after, String why) {}

    private Chain(BigDecimal start) {
        this.start = start;
        this.price = start;
    }

    static Chain of(RuleEffect.Formula formula, BigDecimal start) {
        Chain chain = new Chain(start);
        chain.add(
                "markup",
                start.multiply(BigDecimal.ONE.add(formula.markup().fraction())),
                formula.markup() + " added.");
        chain.add(
                "discount",
                chain.price.multiply(formula.discount().remainder()),
                RuleWords.changed(formula.discount()) + ".");
        formula.roundTo()
                .ifPresent(multiple -> chain.add(
                        "round-to", toMultiple(chain.price, multiple.amount()), "Rounded to " + multiple + "."));
        formula.surcharge()
                .ifPresent(amount ->
                        chain.add("surcharge", chain.price.add(amount.amount()), RuleWords.added(amount) + "."));
        formula.minMargin().ifPresent(chain::least);
        formula.maxMargin().ifPresent(chain::most);
        return chain;
    }

    List<Part> parts() {
        return parts;
    }

    /** What comes out. */
    BigDecimal price() {
        return price;
    }

    private void least(Money margin) {
        add("min-margin", price.max(start.add(margin.amount())), "At least " + margin + " more than at the start.");
    }

    private void most(Money margin) {
        add("max-margin", price.min(start.add(margin.amount())), "At most " + margin + " more than at the start.");
    }

    private void add(String kind, BigDecimal after, String why) {
        if (after.compareTo(price) != 0) {
            parts.add(new Part(kind, after, why));
        }
        price = after;
    }

    private static BigDecimal toMultiple(BigDecimal price, BigDecimal multiple) {
        return price.divide(multiple, MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .multiply(multiple);
    }
}
