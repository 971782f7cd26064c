package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxRule;

/**
 * The taxes on one line.
 *
 * <p>What the given amount contains is worked out backwards and exactly: every included tax is linear in the net amount
 * {@code n}, so the given amount is {@code a n + c}, whatever the mixture. Each tax is then rounded HALF_UP, and the net
 * amount is what is left: no cent is lost, and given = net + included taxes. Taxes on top are computed on the rounded net
 * amount and rounded taxes, as a person with the document in hand would. (Odoo 18's order and rounding.)
 */
final class TaxCalculation {

    /** 34 digits: 16 decimals of the largest amounts. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** Where a quotient that never ends is cut, so that 10.00499... which stands for 10.005 is rounded as that. */
    private static final int EXACT_DECIMALS = 16;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Money given;
    private final BigDecimal quantity;
    private final List<TaxRule> rules;
    private final boolean[] included;
    private final Money[] amounts;

    private TaxCalculation(Money given, BigDecimal quantity, List<TaxRule> rules, boolean taxIncluded) {
        this.given = given;
        this.quantity = quantity;
        this.rules = rules;
        this.included = new boolean[rules.size()];
        this.amounts = new Money[rules.size()];
        for (int i = 0; i < included.length; i++) {
            included[i] = taxIncluded || rules.get(i).definition().included();
        }
    }

    /**
     * @param given the line's amount in whole minor units
     * @param quantity for taxes by the unit
     * @param rules in the order in which they are computed
     * @param taxIncluded whether {@code given} contains all taxes, or only those whose rules say so
     */
    static TaxedAmount of(Money given, BigDecimal quantity, List<TaxRule> rules, boolean taxIncluded) {
        if (rules.isEmpty()) {
            return new TaxedAmount(given, List.of());
        }
        return new TaxCalculation(given, quantity, rules, taxIncluded).result();
    }

    private TaxedAmount result() {
        Money net = takeOut();
        addOnTop(net);
        return new TaxedAmount(net, taxes(net));
    }

    /** Works out the included taxes. @return the net amount */
    private Money takeOut() {
        Linear base = Linear.NET;
        Linear sum = Linear.NET;
        Linear[] shares = new Linear[rules.size()];
        for (int i = 0; i < shares.length; i++) {
            if (included[i]) {
                shares[i] = share(i, base);
                sum = sum.plus(shares[i]);
                base = definition(i).affectsNext() ? base.plus(shares[i]) : base;
            }
        }
        BigDecimal exactNet = sum.solve(given.amount());
        Money net = given;
        for (int i = 0; i < shares.length; i++) {
            if (included[i]) {
                amounts[i] = rounded(shares[i].at(exactNet));
                net = Amounts.plus(net, amounts[i].negated());
            }
        }
        return net;
    }

    private void addOnTop(Money net) {
        Money base = net;
        for (int i = 0; i < amounts.length; i++) {
            if (!included[i]) {
                amounts[i] = rounded(share(i, Linear.constant(base.amount())).at(BigDecimal.ZERO));
            }
            base = definition(i).affectsNext() ? Amounts.plus(base, amounts[i]) : base;
        }
    }

    private List<TaxedAmount.Tax> taxes(Money net) {
        List<TaxedAmount.Tax> taxes = new ArrayList<>(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            NewTaxRule definition = definition(i);
            taxes.add(new TaxedAmount.Tax(
                    rules.get(i),
                    included[i],
                    new TaxAmount(definition.code(), definition.rate(), base(i, net), amounts[i])));
        }
        return taxes;
    }

    /** The net amount with the taxes before the tax that are part of its base: for an included one, included ones. */
    private Money base(int tax, Money net) {
        Money base = net;
        for (int i = 0; i < tax; i++) {
            if (definition(i).affectsNext() && (included[i] || !included[tax])) {
                base = Amounts.plus(base, amounts[i]);
            }
        }
        return base;
    }

    private Linear share(int tax, Linear base) {
        BigDecimal rate = definition(tax).rate();
        return switch (definition(tax).kind()) {
            case FIXED -> Linear.constant(rate.multiply(quantity));
            case PERCENT -> base.times(rate.movePointLeft(2));
            case DIVISION -> base.times(rate.divide(left(divisionsInARow(tax)), EXACT));
        };
    }

    /** What is left of 100 % after taxes that are percentages of the whole. */
    private static BigDecimal left(BigDecimal percents) {
        BigDecimal left = WHOLE.subtract(percents);
        if (left.signum() <= 0) {
            throw impossible();
        }
        return left;
    }

    /** The sum of the division taxes that are percentages of the same whole as the given one. */
    private BigDecimal divisionsInARow(int tax) {
        BigDecimal sum = definition(tax).rate();
        for (int i = previous(tax, tax); i >= 0 && shareTheWhole(i, tax); i = previous(i, tax)) {
            sum = sum.add(definition(i).rate());
        }
        int last = tax;
        for (int i = next(tax, tax); i < rules.size() && shareTheWhole(last, i); i = next(i, tax)) {
            sum = sum.add(definition(i).rate());
            last = i;
        }
        return sum;
    }

    /** Whether a division tax and the next one of its kind are computed on one base. */
    private boolean shareTheWhole(int first, int second) {
        return definition(first).kind() == NewTaxRule.Kind.DIVISION
                && definition(second).kind() == NewTaxRule.Kind.DIVISION
                && !definition(first).affectsNext();
    }

    /** The tax before {@code from} that is included or not as {@code like} is; -1 when there is none. */
    private int previous(int from, int like) {
        int i = from - 1;
        while (i >= 0 && included[i] != included[like]) {
            i--;
        }
        return i;
    }

    private int next(int from, int like) {
        int i = from + 1;
        while (i < included.length && included[i] != included[like]) {
            i++;
        }
        return i;
    }

    private Money rounded(BigDecimal exact) {
        return Amounts.rounded(exact.setScale(EXACT_DECIMALS, RoundingMode.HALF_UP), given.currency());
    }

    private NewTaxRule definition(int tax) {
        return rules.get(tax).definition();
    }

    private static LineRefusedException impossible() {
        return new LineRefusedException(
                "product",
                "pricing.tax-impossible",
                "The taxes on this product leave nothing of a price that contains them.");
    }

    /** {@code factor n + constant}, where {@code n} is the net amount. */
    private record Linear(BigDecimal factor, BigDecimal constant) {

        private static final Linear NET = new Linear(BigDecimal.ONE, BigDecimal.ZERO);

        static Linear constant(BigDecimal value) {
            return new Linear(BigDecimal.ZERO, value);
        }

        Linear plus(Linear other) {
            return new Linear(factor.add(other.factor), constant.add(other.constant));
        }

        Linear times(BigDecimal by) {
            return new Linear(factor.multiply(by, EXACT), constant.multiply(by, EXACT));
        }

        BigDecimal at(BigDecimal net) {
            return factor.multiply(net, EXACT).add(constant);
        }

        /** The {@code n} at which this is {@code value}. */
        BigDecimal solve(BigDecimal value) {
            if (factor.signum() <= 0) {
                throw impossible();
            }
            return value.subtract(constant).divide(factor, EXACT);
        }
    }
}
