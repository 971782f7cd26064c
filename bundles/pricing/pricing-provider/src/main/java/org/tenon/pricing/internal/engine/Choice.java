package org.tenon.pricing.internal.engine;

import java.util.List;

/** What a list does with a line. */
sealed interface Choice {

    /** It gives a price. */
    record Price(Rule rule) implements Choice {}

    /**
     * It takes percentages off, which add up.
     *
     * @param ownFirst whether they are taken off the list's own price, and the base's only where it has none; or the other
     *     way around
     */
    record Discounts(List<Rule> rules, boolean ownFirst) implements Choice {}

    /** It says nothing: the base's price holds. */
    record Nothing() implements Choice {}

    Choice NOTHING = new Nothing();

    /** What follows from one rule that won. */
    static Choice of(Rule winner) {
        return winner.isPrice() ? new Price(winner) : new Discounts(List.of(winner), false);
    }
}
