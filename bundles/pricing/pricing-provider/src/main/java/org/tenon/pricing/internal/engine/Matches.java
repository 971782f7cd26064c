package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.RuleEffect;

/** The rules of one list that match one line, while they are collected and chosen from. */
final class Matches {

    /** A price, its quantity breaks, and one of a group. */
    private static final int MOST_OFTEN = 8;

    private final boolean hasBase;
    // Most lines match rules of one kind or two: a list is made when it gets its first rule.
    private List<Rule> prices = List.of();
    private List<Rule> changes = List.of();
    private List<Rule> costs = List.of();
    private List<Rule> limits = List.of();
    private boolean askForAmounts;

    /** @param hasBase whether the list has a base whose prices percentages are taken off */
    Matches(boolean hasBase) {
        this.hasBase = hasBase;
    }

    void add(Rule rule) {
        askForAmounts |= rule.terms().conditional && rule.conditions().askForAmounts();
        switch (rule.terms().kind) {
            case PRICE, FLAT -> prices = with(prices, rule);
            case DISCOUNT, OTHER_CHANGE -> changes = with(changes, rule);
            case COST -> costs = with(costs, rule);
            case LIMIT -> limits = with(limits, rule);
        }
    }

    private static List<Rule> with(List<Rule> rules, Rule rule) {
        List<Rule> longer = rules.isEmpty() ? new ArrayList<>(MOST_OFTEN) : rules;
        longer.add(rule);
        return longer;
    }

    boolean askForAmounts() {
        return askForAmounts;
    }

    /** Those that hold, and of those that ask for amounts the ones that are content. */
    Matches only(Predicate<Rule> holds) {
        Matches left = new Matches(hasBase);
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
        return mostSpecificPrice(rule -> true);
    }

    /** The same among some of the price rules. */
    Optional<Rule> mostSpecificPrice(Predicate<Rule> which) {
        return RuleOrder.MOST_SPECIFIC.first(prices, rule -> rule.isListedPrice() && which.test(rule));
    }

    Optional<Rule> mostSpecificCost() {
        return RuleOrder.MOST_SPECIFIC.first(costs, rule -> true);
    }

    boolean haveLimits() {
        return !limits.isEmpty();
    }

    /** @param kind tells limits with a minimum or with a maximum */
    @Nullable
    Rule mostSpecificLimit(Predicate<RuleEffect.Limit> kind) {
        return RuleOrder.MOST_SPECIFIC
                .first(limits, rule -> kind.test((RuleEffect.Limit) rule.effect()))
                .orElse(null);
    }
}
