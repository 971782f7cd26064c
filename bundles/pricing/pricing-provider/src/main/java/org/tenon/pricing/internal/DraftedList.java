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

/** What becomes of a list's rules with a draft published from a day. */
final class DraftedList {

    private final PriceDraft draft;
    private final LocalDate from;
    private final Set<PriceRuleId> ended;

    DraftedList(PriceDraft draft, LocalDate from) {
        this.draft = draft;
        this.from = from;
        this.ended = new HashSet<>(draft.definition().ended());
    }

    PriceDraft draft() {
        return draft;
    }

    /** What becomes of a rule that the list has; empty for one that would begin after its end. */
    Optional<PriceRule> then(PriceRule now) {
        if (!ended.contains(now.id()) || isOverAnyway(now)) {
            return Optional.of(now);
        }
        return begins(now).map(first -> first.isBefore(from)).orElse(true)
                ? Optional.of(valid(now, new DateRange(begins(now), Optional.of(from))))
                : Optional.empty();
    }

    /** The rules that it adds, as they would be. */
    List<PriceRule> added() {
        return draft.rules().stream().map(this::begun).toList();
    }

    /** What becomes of some of the list's rules, the oldest first, with all that it adds. */
    List<PriceRule> rules(List<PriceRule> now) {
        List<PriceRule> rules = new ArrayList<>(now.size() + draft.rules().size());
        now.forEach(rule -> then(rule).ifPresent(rules::add));
        rules.addAll(added());
        return rules;
    }

    /** Those of the rules that it ends that are not over by then anyway. */
    List<PriceRule> ending(List<PriceRule> endedNow) {
        return endedNow.stream()
                .filter(rule -> ended.contains(rule.id()) && !isOverAnyway(rule))
                .toList();
    }

    /**
     * What keeps it from being published from this day.
     *
     * @param ending the rules that it ends
     */
    void check(LocalDate today, List<PriceRule> ending, Violations violations) {
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
        for (PriceRule rule : ending) {
            violations.check(
                    begins(rule).map(first -> first.isBefore(from)).orElse(true),
                    "/ended/" + draft.definition().ended().indexOf(rule.id()),
                    "pricing.end-before-start",
                    "The rule begins on "
                            + begins(rule).map(LocalDate::toString).orElse("") + "; it can end on a later day only.");
        }
    }

    /** A rule without a first day begins with the draft. */
    private PriceRule begun(PriceRule rule) {
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
