package org.tenon.pricing.internal.engine;

import java.util.Comparator;
import java.util.Optional;

/** The first rule in a total order wins. */
record ByOrder(Comparator<Rule> order) implements RuleChoice {

    @Override
    public Choice choose(Matches matches) {
        Optional<Rule> price = matches.prices().stream().min(order);
        Optional<Rule> discount = matches.discounts().stream().min(order);
        if (price.isEmpty()) {
            return discount.map(Choice::of).orElse(Choice.NOTHING);
        }
        if (discount.isEmpty()) {
            return Choice.of(price.get());
        }
        boolean percentage = matches.yields(price.get()) || order.compare(discount.get(), price.get()) < 0;
        return Choice.of(percentage ? discount.get() : price.get());
    }
}
