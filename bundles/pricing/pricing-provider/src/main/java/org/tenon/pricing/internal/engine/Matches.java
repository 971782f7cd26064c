package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of one list that match one line, while they are collected and chosen from. */
final class Matches {

    private final boolean hasBase;
    private final List<Rule> prices = new ArrayList<>(2);
    private final List<Rule> discounts = new ArrayList<>(2);

    /** @param hasBase whether the list has a base whose prices percentages are taken off */
    Matches(boolean hasBase) {
        this.hasBase = hasBase;
    }

    void add(Rule rule) {
        (rule.isPrice() ? prices : discounts).add(rule);
    }

    List<Rule> prices() {
        return prices;
    }

    List<Rule> discounts() {
        return discounts;
    }

    /** Whether {@code price} is only what percentages are taken off, and does not compete with them. */
    boolean yields(Rule price) {
        return !hasBase && !discounts.isEmpty() && price.isPlainPrice();
    }

    /** What the list itself gives as the price, whatever its policy. */
    Optional<Rule> mostSpecificPrice() {
        return prices.stream().min(RuleOrder.MOST_SPECIFIC);
    }
}
