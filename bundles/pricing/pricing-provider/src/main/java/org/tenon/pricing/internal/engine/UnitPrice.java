package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.PriceStep;

/**
 * The price of one unit, and how it came about.
 *
 * @param list before any percentage
 * @param price unrounded
 */
record UnitPrice(Money list, Money price, List<PriceStep> steps) {

    /** A price that a list gives. */
    static UnitPrice given(Money price, Optional<String> rule, String why) {
        Money nothing = Money.zero(price.currency());
        return new UnitPrice(price, price, List.of(new PriceStep("list-price", rule, nothing, price, why)));
    }

    /** What a rule makes of this price. */
    UnitPrice then(String rule, Money changed, String why) {
        return step("rule", rule, changed, why);
    }

    /** What a vendor's rule makes of this price. */
    UnitPrice adjusted(String rule, Money changed, String why) {
        return step("adjustment", rule, changed, why);
    }

    private UnitPrice step(String kind, String rule, Money changed, String why) {
        List<PriceStep> longer = new ArrayList<>(steps);
        longer.add(new PriceStep(kind, Optional.of(rule), price, changed, why));
        return new UnitPrice(list, changed, longer);
    }
}
