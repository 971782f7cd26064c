package org.tenon.pricing.internal.engine;

import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxRule;

/**
 * An amount with its taxes.
 *
 * @param taxes in the order of their rules
 */
record TaxedAmount(Money net, List<Tax> taxes) {

    /** @param included whether the amount that was given contained it */
    record Tax(TaxRule rule, boolean included, TaxAmount amount) {}

    Money tax() {
        return Money.sum(
                net.currency(), taxes.stream().map(tax -> tax.amount().amount()).toList());
    }
}
