package org.tenon.sales.internal.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tenon.kernel.Percent;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.QuoteAttribute;

/**
 * What an approver approved, as figures that a later revision is held against: of all that is left to the customer, the worst.
 * Percentages to 9 decimals.
 *
 * @param givenAway by hand in all, in money: a discount that moves to a dearer line is worse, though no percentage rises
 * @param attributes by name; those that some policy asked for
 */
public record Measures(
        String customer,
        String currency,
        BigDecimal maximumDiscount,
        BigDecimal averageDiscount,
        Optional<BigDecimal> margin,
        BigDecimal givenAway,
        BigDecimal amount,
        Map<String, Set<String>> attributes) {

    public Measures {
        requireNonNull(customer, "customer");
        requireNonNull(currency, "currency");
        requireNonNull(maximumDiscount, "maximumDiscount");
        requireNonNull(averageDiscount, "averageDiscount");
        requireNonNull(margin, "margin");
        requireNonNull(givenAway, "givenAway");
        requireNonNull(amount, "amount");
        attributes = Map.copyOf(attributes);
    }

    public static Measures of(QuoteFacts quote) {
        Map<String, Set<String>> attributes = new TreeMap<>();
        List<LineFacts> onAverage = Figures.worstOnAverage(quote.lines());
        quote.attributes().forEach((attribute, values) -> attributes.put(attribute.name(), values));
        return new Measures(
                quote.customer().value(),
                quote.net().currency().getCurrencyCode(),
                Figures.maximumDiscount(quote.lines()),
                Figures.averageDiscount(Figures.listValue(onAverage), Figures.askedValue(onAverage)),
                Figures.margin(quote.lines()),
                Figures.givenAway(quote.lines()),
                quote.net().amount(),
                attributes);
    }

    public Percent shownMaximum() {
        return new Percent(Figures.shown(maximumDiscount));
    }

    public Percent shownAverage() {
        return new Percent(Figures.shown(averageDiscount));
    }

    public Optional<Percent> shownMargin() {
        return margin.map(percent -> new Percent(percent.setScale(Figures.SHOWN_SCALE, RoundingMode.FLOOR)));
    }

    /** Whether who approved {@code before} need not be asked again, by what the policy looks at and tolerates. */
    public boolean isNoWorseThan(Measures before, ApprovalPolicyDetails policy) {
        BigDecimal points = policy.tolerance().value();
        BigDecimal factor = BigDecimal.ONE.add(policy.tolerance().fraction());
        return customer.equals(before.customer)
                && currency.equals(before.currency)
                && maximumDiscount.compareTo(before.maximumDiscount.add(points)) <= 0
                && averageDiscount.compareTo(before.averageDiscount.add(points)) <= 0
                && givenAway.compareTo(before.givenAway.multiply(factor)) <= 0
                && marginIsNoWorse(before, points)
                && policy.conditions().stream().allMatch(condition -> asGood(condition, before, factor));
    }

    /** A margin that is known only now, or only then, cannot be compared. */
    private boolean marginIsNoWorse(Measures before, BigDecimal points) {
        if (margin.isEmpty() || before.margin.isEmpty()) {
            return margin.isEmpty() && before.margin.isEmpty();
        }
        return margin.get().compareTo(before.margin.get().subtract(points)) >= 0;
    }

    private boolean asGood(ApprovalCondition condition, Measures before, BigDecimal factor) {
        if (condition instanceof ApprovalCondition.Amount) {
            return amount.compareTo(before.amount.multiply(factor)) <= 0;
        }
        if (condition instanceof ApprovalCondition.In in) {
            return sameValues(in.attribute(), before);
        }
        if (condition instanceof ApprovalCondition.NotIn notIn) {
            return sameValues(notIn.attribute(), before);
        }
        return true;
    }

    private boolean sameValues(QuoteAttribute attribute, Measures before) {
        Set<String> now = attributes.getOrDefault(attribute.name(), Set.of());
        return before.attributes.containsKey(attribute.name())
                && before.attributes.get(attribute.name()).containsAll(now);
    }

    /** For the trail: {@code "discount 12.5 %, on average 8 %, 120 USD given away by hand"}. */
    public String inWords() {
        return "discount " + shownMaximum() + ", on average " + shownAverage() + ", "
                + DiscountFindings.plain(givenAway, Currency.getInstance(currency))
                + " given away by hand";
    }
}
