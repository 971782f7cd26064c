package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.kernel.Money;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.DocumentThreshold.AttributeTotal;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.PurchaseThreshold.AttributeLeast;
import org.tenon.pricing.RuleConditions;

/**
 * Which of two rules asks for more beyond its line: for which more must have been bought before, then for which the lines of the
 * document must come to more; of those up to a limit the one with the lower limit. The one that asks for more is first.
 */
public final class ThresholdOrder {

    private static final Comparator<RuleConditions> ORDER = most(bought(
                    threshold -> threshold.minAmount().map(Money::amount)))
            .thenComparing(most(bought(PurchaseThreshold::minQuantity)))
            .thenComparing(most(bought(threshold -> threshold.total().map(AttributeLeast::least))))
            .thenComparing(most(over(DocumentThreshold::minQuantity)))
            .thenComparing(most(over(threshold -> threshold.minAmount().map(Money::amount))))
            .thenComparing(most(over(DocumentThreshold::minWeight)))
            .thenComparing(most(over(threshold -> threshold.total().flatMap(AttributeTotal::least))))
            .thenComparing(least(over(DocumentThreshold::maxQuantity)))
            .thenComparing(least(over(threshold -> threshold.maxAmount().map(Money::amount))))
            .thenComparing(least(over(DocumentThreshold::maxWeight)))
            .thenComparing(least(over(threshold -> threshold.total().flatMap(AttributeTotal::most))));

    private ThresholdOrder() {}

    /** @return negative when the first one asks for more, zero when nothing tells them apart */
    public static int compare(RuleConditions one, RuleConditions other) {
        boolean none = one.bought().isEmpty()
                && other.bought().isEmpty()
                && one.over().isEmpty()
                && other.over().isEmpty();
        return none ? 0 : ORDER.compare(one, other);
    }

    private static Function<RuleConditions, Optional<BigDecimal>> bought(
            Function<PurchaseThreshold, Optional<BigDecimal>> limit) {
        return conditions -> conditions.bought().flatMap(limit);
    }

    private static Function<RuleConditions, Optional<BigDecimal>> over(
            Function<DocumentThreshold, Optional<BigDecimal>> limit) {
        return conditions -> conditions.over().flatMap(limit);
    }

    private static Comparator<RuleConditions> most(Function<RuleConditions, Optional<BigDecimal>> minimum) {
        return Comparator.comparing(
                (RuleConditions conditions) -> minimum.apply(conditions).orElse(BigDecimal.ZERO),
                Comparator.reverseOrder());
    }

    /** Who says no maximum comes last. */
    private static Comparator<RuleConditions> least(Function<RuleConditions, Optional<BigDecimal>> maximum) {
        return (one, other) -> {
            Optional<BigDecimal> its = maximum.apply(one);
            Optional<BigDecimal> others = maximum.apply(other);
            return its.isPresent() && others.isPresent()
                    ? its.get().compareTo(others.get())
                    : Boolean.compare(its.isEmpty(), others.isEmpty());
        };
    }
}
