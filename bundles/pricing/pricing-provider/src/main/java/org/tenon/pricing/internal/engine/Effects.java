package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenon.kernel.Money;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.RuleEffect;

/**
 * What the effects of rules make of a price of a unit. Unrounded, and zero at least.
 *
 * @param listPrice what formulas know by this name
 * @param cost of the product, if known; asked for only where a formula does
 * @param line whose price it is
 */
record Effects(Money listPrice, Supplier<Optional<Money>> cost, LineQuery line) {

    /**
     * The price that comes out; zero at least.
     *
     * @throws LineRefusedException when a calculation has no result
     */
    Money apply(Rule rule, RuleEffect effect, Money start) {
        return Amounts.notNegative(exact(rule, effect, start), start.currency());
    }

    /**
     * The same, which may be negative.
     *
     * @throws LineRefusedException when a calculation has no result
     */
    BigDecimal exact(Rule rule, RuleEffect effect, Money start) {
        if (effect instanceof RuleEffect.Discount discount) {
            return start.amount().multiply(discount.percent().remainder());
        }
        if (effect instanceof RuleEffect.Formula formula) {
            return Chain.of(formula, start.amount()).price();
        }
        if (effect instanceof RuleEffect.Expression expression) {
            return calculated(rule, expression.formula(), start);
        }
        return (effect instanceof RuleEffect.Flat flat ? flat.price() : start).amount();
    }

    private BigDecimal calculated(Rule rule, PriceFormula formula, Money start) {
        try {
            BigDecimal result = formula.at(new PriceFormula.Values(
                    its(rule, listPrice),
                    its(rule, start),
                    cost.get().map(amount -> its(rule, amount)),
                    rule.counted(line)));
            return rule.isScaled() ? result.multiply(rule.scale()) : result;
        } catch (ArithmeticException impossible) {
            throw new LineRefusedException(
                    "product",
                    "pricing.formula-failed",
                    "The formula " + formula + " of the rule " + rule.id() + " has no result: "
                            + impossible.getMessage());
        }
    }

    /** An amount by the unit that the rule's are by. */
    private static BigDecimal its(Rule rule, Money amount) {
        return rule.isScaled() ? amount.amount().divide(rule.scale(), MathContext.DECIMAL128) : amount.amount();
    }
}
