package org.tenon.samples.acme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.NewTaxRule.Kind;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxRule;

/**
 * The taxes on one line. The price with its included taxes is a straight line over the net amount; its values at 0 and at 1
 * tell where it meets the given amount.
 */
final class LineTaxes {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int DECIMALS = 16;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Money given;
    private final BigDecimal quantity;
    private final List<TaxRule> rules;
    private final boolean listIncludesTaxes;
    private final Money[] amounts;
    private final Money net;

    /**
     * @param given the line's amount in whole minor units
     * @param rules those that are due, in the order in which they are computed
     * @throws LineRefusedException when the taxes leave nothing of the price
     */
    LineTaxes(Money given, BigDecimal quantity, List<TaxRule> rules, boolean listIncludesTaxes) {
        this.given = given;
        this.quantity = quantity;
        this.rules = rules;
        this.listIncludesTaxes = listIncludesTaxes;
        this.amounts = new Money[rules.size()];
        this.net = takeOut();
        addOnTop();
    }

    /** The rules of the customer's region or, where it has none that hold on the day, those for everywhere. */
    static List<TaxRule> due(List<TaxRule> rules, String category, Optional<String> region, LocalDate on) {
        List<TaxRule> holding = rules.stream()
                .filter(rule -> rule.definition().category().equals(category))
                .filter(rule -> rule.definition().validity().contains(on))
                .toList();
        List<TaxRule> regional = holding.stream()
                .filter(rule -> rule.definition().region().isPresent())
                .filter(rule -> rule.definition().region().equals(region))
                .toList();
        return regional.isEmpty()
                ? holding.stream()
                        .filter(rule -> rule.definition().region().isEmpty())
                        .toList()
                : regional;
    }

    Money net() {
        return net;
    }

    int count() {
        return rules.size();
    }

    TaxRule rule(int tax) {
        return rules.get(tax);
    }

    Money amount(int tax) {
        return amounts[tax];
    }

    boolean isIncluded(int tax) {
        return listIncludesTaxes || definition(tax).included();
    }

    List<TaxAmount> amounts() {
        List<TaxAmount> result = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            result.add(new TaxAmount(definition(i).code(), definition(i).rate(), base(i), amounts[i]));
        }
        return result;
    }

    private Money takeOut() {
        BigDecimal atZero = withIncluded(BigDecimal.ZERO);
        BigDecimal slope = withIncluded(BigDecimal.ONE).subtract(atZero);
        if (slope.signum() <= 0) {
            throw impossible();
        }
        BigDecimal exactNet = given.amount().subtract(atZero).divide(slope, EXACT);
        BigDecimal[] shares = includedShares(exactNet);
        Money left = given;
        for (int i = 0; i < shares.length; i++) {
            if (isIncluded(i)) {
                amounts[i] = rounded(shares[i]);
                left = Amounts.plus(left, amounts[i].negated());
            }
        }
        return left;
    }

    private void addOnTop() {
        Money base = net;
        for (int i = 0; i < amounts.length; i++) {
            if (!isIncluded(i)) {
                amounts[i] = rounded(share(i, base.amount()));
            }
            base = definition(i).affectsNext() ? Amounts.plus(base, amounts[i]) : base;
        }
    }

    private BigDecimal withIncluded(BigDecimal exactNet) {
        BigDecimal sum = exactNet;
        BigDecimal[] shares = includedShares(exactNet);
        for (int i = 0; i < shares.length; i++) {
            sum = isIncluded(i) ? sum.add(shares[i]) : sum;
        }
        return sum;
    }

    /** What each included tax is when the net amount is {@code exactNet}; zero for the others. */
    private BigDecimal[] includedShares(BigDecimal exactNet) {
        BigDecimal[] shares = new BigDecimal[rules.size()];
        BigDecimal base = exactNet;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = isIncluded(i) ? share(i, base) : BigDecimal.ZERO;
            base = definition(i).affectsNext() ? base.add(shares[i]) : base;
        }
        return shares;
    }

    private BigDecimal share(int tax, BigDecimal base) {
        BigDecimal rate = definition(tax).rate();
        return switch (definition(tax).kind()) {
            case FIXED -> rate.multiply(quantity);
            case PERCENT -> base.multiply(rate.movePointLeft(2), EXACT);
            case DIVISION -> base.multiply(rate.divide(left(tax), EXACT), EXACT);
        };
    }

    /** What is left of 100 % after the division taxes that are percentages of the same whole. */
    private BigDecimal left(int tax) {
        int[] row = IntStream.range(0, rules.size())
                .filter(other -> isIncluded(other) == isIncluded(tax))
                .toArray();
        int place = IntStream.range(0, row.length)
                .filter(i -> row[i] == tax)
                .findFirst()
                .orElseThrow();
        BigDecimal sum = definition(tax).rate();
        for (int i = place; i > 0 && shareTheWhole(row[i - 1], row[i]); i--) {
            sum = sum.add(definition(row[i - 1]).rate());
        }
        for (int i = place; i < row.length - 1 && shareTheWhole(row[i], row[i + 1]); i++) {
            sum = sum.add(definition(row[i + 1]).rate());
        }
        if (sum.compareTo(WHOLE) >= 0) {
            throw impossible();
        }
        return WHOLE.subtract(sum);
    }

    private boolean shareTheWhole(int first, int second) {
        return definition(first).kind() == Kind.DIVISION
                && definition(second).kind() == Kind.DIVISION
                && !definition(first).affectsNext();
    }

    /** The net amount with the taxes before {@code tax} that are part of its base. */
    private Money base(int tax) {
        Money base = net;
        for (int i = 0; i < tax; i++) {
            if (definition(i).affectsNext() && (isIncluded(i) || !isIncluded(tax))) {
                base = Amounts.plus(base, amounts[i]);
            }
        }
        return base;
    }

    /** First to 16 decimals, so that a quotient that stands for half a cent is rounded as one. */
    private Money rounded(BigDecimal exact) {
        return Amounts.rounded(exact.setScale(DECIMALS, RoundingMode.HALF_UP), given.currency());
    }

    private NewTaxRule definition(int tax) {
        return rules.get(tax).definition();
    }

    private static LineRefusedException impossible() {
        return new LineRefusedException(
                "product", "pricing.tax-impossible", "The taxes on this product leave nothing of its price.");
    }
}
