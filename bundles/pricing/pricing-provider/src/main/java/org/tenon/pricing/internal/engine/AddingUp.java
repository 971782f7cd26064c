package org.tenon.pricing.internal.engine;

import java.util.Comparator;
import java.util.List;

/** All percentages that match are added up. */
record AddingUp() implements RuleChoice {

    @Override
    public Choice choose(Matches matches) {
        if (matches.discounts().isEmpty()) {
            return matches.mostSpecificPrice().map(Choice::of).orElse(Choice.NOTHING);
        }
        List<Rule> oldestFirst = matches.discounts().stream()
                .sorted(Comparator.comparingInt(Rule::age))
                .toList();
        return new Choice.Discounts(oldestFirst, true);
    }
}
