package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tenon.pricing.RuleEffect;

/** The rules of one list that match one line, while they are collected and chosen from. */
final class Matches {

    private final LineQuery line;
    private final boolean hasBase;
    private final List<Rule> prices = new ArrayList<>(2);
    private final List<Rule> changes = new ArrayList<>(2);
    private final List<Rule> costs = new ArrayList<>(0);
    private final List<Rule> limits = new ArrayList<>(0);
    private boolean askForAmounts;

    /** @param hasBase whether the list has a base whose prices percentages are taken off */
    Matches(LineQuery line, boolean hasBase) {
        this.line = line;
        this.hasBase = hasBase;
    }

    void add(Rule rule) {
        askForAmounts |= rule.conditions().askForAmounts();
        kind(rule.effect()).add(rule);
    }

    private List<Rule> kind(RuleEffect effect) {
        if (effect instanceof RuleEffect.Price || effect instanceof RuleEffect.Flat) {
            return prices;
        }
        if (effect instanceof RuleEffect.Cost) {
            return costs;
        }
        return effect instanceof RuleEffect.Limit ? limits : changes;
    }

    boolean askForAmounts() {
        return askForAmounts;
    }

    /** Those that hold, and of those that ask for amounts the ones that are content. */
    Matches only(Predicate<Rule> holds) {
        Matches left = new Matches(line, hasBase);
        for (List<Rule> rules : List.of(prices, changes, costs, limits)) {
            rules.stream().filter(holds).forEach(left::add);
        }
        return left;
    }

    /** Rules that give a price: of the list, or one that nothing comes after. */
    List<Rule> prices() {
        return prices;
    }

    /** Rules that make a price of another one. */
    List<Rule> changes() {
        return changes;
    }

    /** Whether {@code price} is only what percentages are taken off, and does not compete with them. */
    boolean yields(Rule price) {
        return !changes.isEmpty() && isListPrice(price);
    }

    /** Whether {@code price} is what the list itself asks of everybody. */
    boolean isListPrice(Rule price) {
        return !hasBase && price.isPlainPrice();
    }

    /** What the list itself gives as the price, whatever its policy. */
    Optional<Rule> mostSpecificPrice() {
        return mostSpecific(prices, rule -> rule.effect() instanceof RuleEffect.Price);
    }

    Optional<Rule> mostSpecificCost() {
        return mostSpecific(costs, rule -> true);
    }

    /** @param kind tells limits with a minimum or with a maximum */
    Optional<Rule> mostSpecificLimit(Predicate<RuleEffect.Limit> kind) {
        return limits.isEmpty()
                ? Optional.empty()
                : mostSpecific(limits, rule -> kind.test((RuleEffect.Limit) rule.effect()));
    }

    Optional<Rule> mostSpecific(List<Rule> rules, Predicate<Rule> which) {
        return rules.isEmpty() ? Optional.empty() : rules.stream().filter(which).min(order(RuleOrder.MOST_SPECIFIC));
    }

    Comparator<Rule> order(RuleOrder order) {
        return order.on(line);
    }
}
