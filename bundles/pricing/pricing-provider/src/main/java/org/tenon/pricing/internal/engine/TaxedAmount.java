package org.tenon.pricing.internal.engine;

import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.pricing.TaxAmount;

/**
 * An amount with its taxes.
 *
 * @param taxes in the order in which they were computed
 */
record TaxedAmount(Money net, List<Tax> taxes) {

    /**
     * @param rule the id of the rule behind it, or what a tax service names in its place
     * @param included whether the amount that was given contained it
     */
    record Tax(String rule, boolean included, TaxAmount amount) {}

    Money tax() {
        return Money.sum(
                net.currency(), taxes.stream().map(tax -> tax.amount().amount()).toList());
    }
}
