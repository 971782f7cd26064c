package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All changes that match are added up, the older first, until a flat price ends it. */
record AddingUp() implements RuleChoice {

    @Override
    public Choice choose(Matches matches) {
        List<Rule> oldestFirst = Stream.concat(
                        matches.changes().stream(), matches.prices().stream().filter(Rule::isFlat))
                .sorted(Comparator.comparingInt(Rule::age))
                .toList();
        if (oldestFirst.isEmpty()) {
            return matches.mostSpecificPrice().<Choice>map(Choice.Price::new).orElse(Choice.NOTHING);
        }
        List<Rule> acting = new ArrayList<>();
        for (Rule rule : oldestFirst) {
            acting.add(rule);
            if (rule.isFlat()) {
                break;
            }
        }
        return new Choice.Sum(acting);
    }
}
