package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;

/**
 * A list as it would be with a draft published from a day.
 *
 * @param now its rules as they are, the oldest first
 */
record DraftedList(PriceDraft draft, List<PriceRule> now, LocalDate from) {

    /** What it would have, the oldest first. What would begin after its end is not there. */
    List<PriceRule> rules() {
        Set<PriceRuleId> ended = new HashSet<>(draft.definition().ended());
        List<PriceRule> rules = new ArrayList<>(now.size() + draft.rules().size());
        for (PriceRule rule : now) {
            if (!ended.contains(rule.id()) || isOverAnyway(rule)) {
                rules.add(rule);
            } else if (begins(rule).map(first -> first.isBefore(from)).orElse(true)) {
                rules.add(valid(rule, new DateRange(begins(rule), Optional.of(from))));
            }
        }
        draft.rules().forEach(rule -> rules.add(begun(rule)));
        return rules;
    }

    /** The rules that it ends, and that are not over by then. */
    List<PriceRule> ending() {
        Set<PriceRuleId> ended = new HashSet<>(draft.definition().ended());
        return now.stream()
                .filter(rule -> ended.contains(rule.id()) && !isOverAnyway(rule))
                .toList();
    }

    /** What keeps it from being published from this day. */
    void check(LocalDate today, Violations violations) {
        violations.check(
                !from.isBefore(today),
                "/from",
                "pricing.from-in-past",
                "A draft is published from today on at the earliest, so that no price of the past changes.");
        for (int i = 0; i < draft.rules().size(); i++) {
            DateRange days = draft.rules().get(i).definition().validity();
            violations.check(
                    days.from().map(first -> !first.isBefore(from)).orElse(true),
                    "/added/" + i + "/validFrom",
                    "pricing.before-publication",
                    "The rule would begin before " + from + ", from which day on the draft is published.");
            violations.check(
                    days.to().map(end -> end.isAfter(from)).orElse(true),
                    "/added/" + i + "/validTo",
                    "pricing.before-publication",
                    "The rule would be over on " + from + ", from which day on the draft is published.");
        }
        List<PriceRuleId> ended = draft.definition().ended();
        for (PriceRule rule : ending()) {
            violations.check(
                    begins(rule).map(first -> first.isBefore(from)).orElse(true),
                    "/ended/" + ended.indexOf(rule.id()),
                    "pricing.end-before-start",
                    "The rule begins on "
                            + begins(rule).map(LocalDate::toString).orElse("") + "; it can end on a later day only.");
        }
    }

    /** A rule without a first day begins with the draft. */
    PriceRule begun(PriceRule rule) {
        DateRange days = rule.definition().validity();
        boolean waits =
                days.from().isEmpty() && days.to().map(end -> end.isAfter(from)).orElse(true);
        return waits ? valid(rule, new DateRange(Optional.of(from), days.to())) : rule;
    }

    private boolean isOverAnyway(PriceRule rule) {
        return rule.definition().validity().to().map(end -> !end.isAfter(from)).orElse(false);
    }

    private static Optional<LocalDate> begins(PriceRule rule) {
        return rule.definition().validity().from();
    }

    private static PriceRule valid(PriceRule rule, DateRange days) {
        return new PriceRule(rule.id(), rule.list(), rule.definition().valid(days));
    }
}
