package org.tenon.sales.internal.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tenon.kernel.Money;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalRelief;
import org.tenon.sales.QuoteAttribute;

/** Asks a quote one condition. */
final class Conditions {

    private Conditions() {}

    /** @return empty when it does not hold */
    static Optional<Finding> ask(ApprovalCondition condition, QuoteFacts quote) {
        if (condition instanceof ApprovalCondition.MaximumDiscount maximum) {
            return DiscountFindings.maximum(quote, maximum.over());
        }
        if (condition instanceof ApprovalCondition.AverageDiscount average) {
            return DiscountFindings.average(quote, average.over());
        }
        if (condition instanceof ApprovalCondition.Margin margin) {
            return DiscountFindings.margin(quote, margin.below());
        }
        if (condition instanceof ApprovalCondition.Amount amount) {
            return amount(quote.net(), amount.over());
        }
        if (condition instanceof ApprovalCondition.In in) {
            return in(quote, in);
        }
        return notIn(quote, (ApprovalCondition.NotIn) condition);
    }

    private static Optional<Finding> amount(Money net, Money limit) {
        if (!net.currency().equals(limit.currency())) {
            return Optional.of(new Finding(
                    "an amount in " + net.currency() + " cannot be compared with " + DiscountFindings.plain(limit),
                    List.of()));
        }
        if (net.compareTo(limit) <= 0) {
            return Optional.empty();
        }
        Money excess = net.minus(limit);
        return Optional.of(new Finding(
                "the amount is " + DiscountFindings.plain(net) + "; up to " + DiscountFindings.plain(limit)
                        + " needs no approval",
                List.of(new ApprovalRelief(
                        "amount",
                        Optional.empty(),
                        Optional.of(net.amount()),
                        Optional.of(limit.amount()),
                        Optional.of(excess.amount()),
                        DiscountFindings.plain(excess) + " less needs no approval"))));
    }

    private static Optional<Finding> in(QuoteFacts quote, ApprovalCondition.In condition) {
        Set<String> found = new TreeSet<>(quote.values(condition.attribute()));
        found.retainAll(QuoteFacts.lowerCase(condition.values()));
        return found.isEmpty() ? Optional.empty() : Optional.of(attribute(condition.attribute(), found));
    }

    private static Optional<Finding> notIn(QuoteFacts quote, ApprovalCondition.NotIn condition) {
        Set<String> usual = QuoteFacts.lowerCase(condition.values());
        Set<String> found = new TreeSet<>(quote.values(condition.attribute()));
        boolean without = found.isEmpty();
        found.removeAll(usual);
        return without || !found.isEmpty() ? Optional.of(attribute(condition.attribute(), found)) : Optional.empty();
    }

    private static Finding attribute(QuoteAttribute attribute, Set<String> found) {
        String name = attribute.name().toLowerCase(Locale.ROOT);
        String words = name.replace('_', ' ');
        String value = found.isEmpty() ? "not given" : String.join(", ", found);
        return new Finding(
                "the " + words + " is " + value,
                List.of(new ApprovalRelief(
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "another " + words + " may need no approval")));
    }
}
