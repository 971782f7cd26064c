package org.tenon.pricing.internal.engine;

import java.util.Optional;

/** The first rule in a total order wins. */
record ByOrder(RuleOrder order) implements RuleChoice {

    @Override
    public Choice choose(Matches matches) {
        Optional<Rule> price = order.first(matches.prices());
        Optional<Rule> change = order.first(matches.changes());
        if (price.isEmpty()) {
            return change.<Choice>map(Choice.Change::new).orElse(Choice.NOTHING);
        }
        if (change.isEmpty()) {
            return new Choice.Price(price.get());
        }
        boolean changes = matches.yields(price.get()) || order.compare(change.get(), price.get()) < 0;
        return changes ? new Choice.Change(change.get()) : new Choice.Price(price.get());
    }
}
