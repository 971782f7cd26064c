package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.RuleEffect;

/** What rules by a product's own unit do to prices by another one. Percentages are what they are. */
final class Scaled {

    private Scaled() {}

    /** @return a calculation as it is: who calculates has to know by what unit */
    static RuleEffect by(BigDecimal factor, RuleEffect effect) {
        if (effect instanceof RuleEffect.Price given) {
            return new RuleEffect.Price(times(given.price(), factor));
        }
        if (effect instanceof RuleEffect.Flat flat) {
            return new RuleEffect.Flat(times(flat.price(), factor));
        }
        if (effect instanceof RuleEffect.Cost costs) {
            return new RuleEffect.Cost(times(costs.cost(), factor));
        }
        if (effect instanceof RuleEffect.Limit limit) {
            return new RuleEffect.Limit(times(limit.minimum(), factor), times(limit.maximum(), factor));
        }
        if (effect instanceof RuleEffect.Formula formula) {
            return new RuleEffect.Formula(
                    times(formula.price(), factor),
                    formula.markup(),
                    formula.discount(),
                    times(formula.roundTo(), factor),
                    times(formula.surcharge(), factor),
                    times(formula.minMargin(), factor),
                    times(formula.maxMargin(), factor));
        }
        return effect;
    }

    private static Optional<Money> times(Optional<Money> money, BigDecimal factor) {
        return money.map(amount -> times(amount, factor));
    }

    private static Money times(Money money, BigDecimal factor) {
        return Amounts.times(money, factor);
    }
}
