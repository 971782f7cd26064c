package org.tenon.pricing.internal.engine;

import java.util.Comparator;
import java.util.Optional;

/** The first rule in a total order wins. */
record ByOrder(RuleOrder order) implements RuleChoice {

    @Override
    public Choice choose(Matches matches) {
        Comparator<Rule> first = matches.order(order);
        Optional<Rule> price = matches.prices().stream().min(first);
        Optional<Rule> change = matches.changes().stream().min(first);
        if (price.isEmpty()) {
            return change.<Choice>map(Choice.Change::new).orElse(Choice.NOTHING);
        }
        if (change.isEmpty()) {
            return new Choice.Price(price.get());
        }
        boolean changes = matches.yields(price.get()) || first.compare(change.get(), price.get()) < 0;
        return changes ? new Choice.Change(change.get()) : new Choice.Price(price.get());
    }
}
