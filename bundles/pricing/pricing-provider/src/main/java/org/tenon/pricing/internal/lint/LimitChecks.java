package org.tenon.pricing.internal.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenon.kernel.Money;
import org.tenon.pricing.DayHours;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleEffect;

/** Looks at minimum and maximum prices that contradict each other. */
final class LimitChecks {

    private final Findings findings;

    LimitChecks(Findings findings) {
        this.findings = findings;
    }

    void check(List<Looked> rules) {
        Map<List<Optional<String>>, List<Looked>> groups = rules.stream()
                .filter(rule -> rule.effect() instanceof RuleEffect.Limit)
                .collect(Collectors.groupingBy(
                        rule -> List.of(
                                rule.item(),
                                rule.party(),
                                rule.conditions().channel(),
                                rule.conditions().unit(),
                                rule.conditions().bought().map(PurchaseThreshold::toString),
                                rule.conditions().over().map(DocumentThreshold::toString),
                                rule.conditions().hours().map(DayHours::toString)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.values().forEach(group -> group.forEach(low -> group.forEach(high -> compare(low, high))));
    }

    private void compare(Looked low, Looked high) {
        Optional<Money> minimum = ((RuleEffect.Limit) low.effect()).minimum();
        Optional<Money> maximum = ((RuleEffect.Limit) high.effect()).maximum();
        if (minimum.isPresent()
                && maximum.isPresent()
                && minimum.get().compareTo(maximum.get()) > 0
                && low.sharesDaysWith(high)
                && low.sharesQuantitiesWith(high)) {
            findings.add(
                    PriceFinding.Code.LIMITS_CROSS,
                    "The minimum price " + minimum.get() + " of " + low.name() + " is above the maximum price "
                            + maximum.get() + " of " + high.name() + ".",
                    "Lower the minimum, or raise the maximum.",
                    low,
                    high);
        }
    }
}
