package org.tenon.pricing.internal.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenon.pricing.PriceFinding;

/** Looks at prices for the same products and buyers that differ in days and quantities. */
final class BreakChecks {

    private final Findings findings;

    BreakChecks(Findings findings) {
        this.findings = findings;
    }

    /** What rules have to have in common to be compared. */
    private record Key(
            Optional<String> item,
            Optional<String> party,
            Optional<String> channel,
            Optional<?> attribute,
            Optional<?> minAmount,
            Optional<?> maxAmount,
            Optional<String> unit,
            Optional<?> bought,
            Optional<?> over,
            Optional<?> hours) {

        private static Key of(Looked rule) {
            return new Key(
                    rule.item(),
                    rule.party(),
                    rule.conditions().channel(),
                    rule.conditions().attribute(),
                    rule.conditions().minAmount(),
                    rule.conditions().maxAmount(),
                    rule.conditions().unit(),
                    rule.conditions().bought(),
                    rule.conditions().over(),
                    rule.conditions().hours());
        }
    }

    void check(List<Looked> rules) {
        Map<Key, List<Looked>> groups = rules.stream()
                .filter(Looked::isPrice)
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
        for (List<Looked> group : groups.values()) {
            if (group.size() > 1 && !findings.isFull()) {
                Map<BigDecimal, List<Looked>> breaks = byBreak(group);
                breaks.values().forEach(same -> days(same, group));
                quantities(group);
                rising(List.copyOf(breaks.values()));
            }
        }
    }

    /** From the smallest quantity on; those from the same quantity by their first days. */
    private static Map<BigDecimal, List<Looked>> byBreak(List<Looked> group) {
        return group.stream()
                .sorted(Comparator.comparing(Looked::least).thenComparing(Looked::from))
                .collect(Collectors.groupingBy(Looked::least, LinkedHashMap::new, Collectors.toList()));
    }

    private void days(List<Looked> same, List<Looked> group) {
        Looked longest = same.get(0);
        for (Looked next : same.subList(1, same.size())) {
            if (longest.sharesDaysWith(next) && longest.sharesQuantitiesWith(next)) {
                findings.add(
                        PriceFinding.Code.OVERLAP,
                        "The rules " + longest.name() + " and " + next.name() + " give prices for the same lines from "
                                + next.from() + " on.",
                        "End one on the day on which the other begins.",
                        longest,
                        next);
            } else if (longest.to().isBefore(next.from()) && !isCovered(longest.to(), next.least(), group)) {
                findings.add(
                        PriceFinding.Code.VALIDITY_GAP,
                        "From " + longest.to() + " until " + next.from() + " neither " + longest.name() + " nor "
                                + next.name() + " holds.",
                        "Begin the later one on " + longest.to() + ", or end the earlier one on " + next.from() + ".",
                        longest,
                        next);
            }
            longest = next.to().isAfter(longest.to()) ? next : longest;
        }
    }

    private static boolean isCovered(LocalDate day, BigDecimal quantity, List<Looked> group) {
        return group.stream()
                .anyMatch(rule -> !rule.from().isAfter(day)
                        && rule.to().isAfter(day)
                        && rule.least().compareTo(quantity) <= 0
                        && rule.most()
                                .map(most -> most.compareTo(quantity) >= 0)
                                .orElse(true));
    }

    /** Whole numbers have no gap between 9 and 10; whatever is more than one is one. */
    private void quantities(List<Looked> group) {
        for (Looked rule : group) {
            if (rule.most().isEmpty()) {
                continue;
            }
            BigDecimal after = rule.most().get().add(BigDecimal.ONE);
            List<Looked> beside = group.stream().filter(rule::sharesDaysWith).toList();
            boolean goesOn = beside.stream()
                    .anyMatch(other -> other.least().compareTo(after) <= 0
                            && other.most()
                                    .map(most -> most.compareTo(after) >= 0)
                                    .orElse(true));
            Optional<Looked> next = beside.stream()
                    .filter(other -> other.least().compareTo(after) > 0)
                    .min(Comparator.comparing(Looked::least));
            if (!goesOn && next.isPresent()) {
                findings.add(
                        PriceFinding.Code.QUANTITY_GAP,
                        "Between " + rule.most().get().toPlainString() + " and "
                                + next.get().least().toPlainString() + " units neither " + rule.name() + " nor "
                                + next.get().name() + " holds.",
                        "Raise the maximum quantity of the one, or lower the minimum quantity of the other.",
                        rule,
                        next.get());
            }
        }
    }

    private void rising(List<List<Looked>> breaks) {
        for (int i = 1; i < breaks.size(); i++) {
            for (Looked larger : breaks.get(i)) {
                for (Looked smaller : breaks.get(i - 1)) {
                    if (smaller.sharesDaysWith(larger)
                            && smaller.price()
                                            .orElseThrow()
                                            .compareTo(larger.price().orElseThrow())
                                    < 0) {
                        findings.add(
                                PriceFinding.Code.RISING_BREAK,
                                "From " + larger.least().toPlainString() + " units on one costs "
                                        + larger.price().orElseThrow() + ", below that "
                                        + smaller.price().orElseThrow() + ".",
                                "Lower the price of the larger quantity, or raise the other one.",
                                smaller,
                                larger);
                    }
                }
            }
        }
    }
}
