package org.tenon.pricing.internal.engine;

import java.util.List;

/** What a list does with a line. */
sealed interface Choice {

    /** It gives a price. */
    record Price(Rule rule) implements Choice {}

    /** It makes a price of another one. */
    record Change(Rule rule) implements Choice {}

    /** What each would change adds up, on the list's own price or, where it has none, its base's. */
    record Sum(List<Rule> rules) implements Choice {}

    /** Markups add up on the start, and then what else the rules would change, on the start with its markup. */
    record Combined(List<Rule> rules) implements Choice {}

    /** It says nothing: the base's price holds. */
    record Nothing() implements Choice {}

    Choice NOTHING = new Nothing();
}
