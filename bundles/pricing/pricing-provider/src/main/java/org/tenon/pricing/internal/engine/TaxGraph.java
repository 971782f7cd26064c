package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxRule;

/**
 * How the taxes on one line hang together, in exact numbers.
 *
 * <p>What the given amount contains is worked out backwards: every included tax is linear in the net amount {@code n}, so the
 * given amount is {@code a n + c}, whatever the mixture. (Odoo 18's order of taxes.)
 */
final class TaxGraph {

    /** 34 digits: 16 decimals of the largest amounts. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final BigDecimal quantity;
    private final List<TaxRule> rules;
    private final boolean[] included;

    /**
     * @param quantity for taxes by the unit
     * @param rules in the order in which they are computed
     * @param taxIncluded whether amounts contain all taxes, or only those whose rules say so
     */
    TaxGraph(BigDecimal quantity, List<TaxRule> rules, boolean taxIncluded) {
        this.quantity = quantity;
        this.rules = rules;
        this.included = new boolean[rules.size()];
        for (int i = 0; i < included.length; i++) {
            included[i] = taxIncluded || definition(i).included();
        }
    }

    int size() {
        return included.length;
    }

    TaxRule rule(int tax) {
        return rules.get(tax);
    }

    NewTaxRule definition(int tax) {
        return rules.get(tax).definition();
    }

    boolean isIncluded(int tax) {
        return included[tax];
    }

    /** What of the taxes before it belongs to a tax's base, given what those that affect the next come to. */
    boolean isAffected(int tax) {
        return definition(tax).treatment().affectedByPrevious();
    }

    boolean affectsNext(int tax) {
        return definition(tax).affectsNext();
    }

    /**
     * The included taxes in {@code given}; zero for the others.
     *
     * @throws LineRefusedException when the taxes leave nothing of a price
     */
    BigDecimal[] includedIn(BigDecimal given) {
        if (isNothingIncluded()) {
            BigDecimal[] none = new BigDecimal[size()];
            Arrays.fill(none, BigDecimal.ZERO);
            return none;
        }
        Linear before = Linear.constant(BigDecimal.ZERO);
        Linear sum = Linear.NET;
        Linear[] shares = new Linear[size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = included[i]
                    ? share(i, isAffected(i) ? Linear.NET.plus(before) : Linear.NET)
                    : Linear.constant(BigDecimal.ZERO);
            sum = sum.plus(shares[i]);
            before = affectsNext(i) ? before.plus(shares[i]) : before;
        }
        BigDecimal net = sum.solve(given);
        BigDecimal[] amounts = new BigDecimal[size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = shares[i].at(net);
        }
        return amounts;
    }

    boolean isNothingIncluded() {
        for (boolean one : included) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    /** A tax on top of a base. */
    BigDecimal onTop(int tax, BigDecimal base) {
        NewTaxRule definition = definition(tax);
        if (definition.kind() == NewTaxRule.Kind.PERCENT
                && !definition.treatment().reverseCharge()) {
            return base.multiply(definition.rate().movePointLeft(2), EXACT);
        }
        return share(tax, Linear.constant(base)).at(BigDecimal.ZERO);
    }

    /** All taxes with nothing rounded on the way. */
    BigDecimal[] exact(BigDecimal given) {
        BigDecimal[] amounts = includedIn(given);
        BigDecimal net = given;
        for (BigDecimal amount : amounts) {
            net = net.subtract(amount);
        }
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < amounts.length; i++) {
            if (!included[i]) {
                amounts[i] = onTop(i, isAffected(i) ? net.add(before) : net);
            }
            before = affectsNext(i) ? before.add(amounts[i]) : before;
        }
        return amounts;
    }

    private Linear share(int tax, Linear base) {
        NewTaxRule definition = definition(tax);
        if (definition.treatment().reverseCharge()) {
            return Linear.constant(BigDecimal.ZERO);
        }
        BigDecimal rate = definition.rate();
        return switch (definition.kind()) {
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
        for (int i = next(tax, tax); i < size() && shareTheWhole(last, i); i = next(i, tax)) {
            sum = sum.add(definition(i).rate());
            last = i;
        }
        return sum;
    }

    /** Whether a division tax and the next one of its kind are computed on one base. */
    private boolean shareTheWhole(int first, int second) {
        return definition(first).kind() == NewTaxRule.Kind.DIVISION
                && definition(second).kind() == NewTaxRule.Kind.DIVISION
                && !affectsNext(first);
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
