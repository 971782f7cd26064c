package org.tenon.pricing.internal.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.internal.engine.ThresholdOrder;

/** Looks at which of several rules counts: at those that never do, and at those of which nobody can say. */
final class OrderChecks {

    /** So many rules for the same products and buyers are compared with each other; more would take too long. */
    private static final int MOST_COMPARED = 2000;

    private static final Comparator<Looked> FIRST = Comparator.comparingInt(
                    (Looked rule) -> rule.definition().sequence())
            .thenComparingInt(Looked::age);

    /** As the policy orders them; of rules for other products or buyers the narrower one is first, so none covers the other. */
    private static final Comparator<Looked> SPECIFIC = Comparator.comparing(
                    (Looked rule) -> rule.item().isEmpty())
            .thenComparing(rule -> rule.party().isEmpty())
            .thenComparing(rule -> rule.conditions().unit().isEmpty())
            .thenComparing(rule -> rule.conditions().hours().isEmpty())
            .thenComparing(rule -> rule.conditions().channel().isEmpty())
            .thenComparing(Looked::least, Comparator.reverseOrder())
            .thenComparing(Looked::conditions, ThresholdOrder::compare)
            .thenComparing(rule -> rule.definition().validity().from().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Comparator.comparingInt(Looked::age).reversed());

    private final Findings findings;
    private final LintedList list;
    private final Map<List<Optional<String>>, List<Looked>> buckets = new HashMap<>();

    OrderChecks(Findings findings, LintedList list) {
        this.findings = findings;
        this.list = list;
    }

    void check(List<Looked> rules) {
        if (list.policy() == PricePolicy.ADDITIVE) {
            return;
        }
        rules.stream().filter(Looked::competes).forEach(rule -> buckets.computeIfAbsent(
                        List.of(rule.item(), rule.party()), first -> new ArrayList<>())
                .add(rule));
        for (Looked rule : rules) {
            if (findings.isFull()) {
                return;
            }
            if (rule.competes()) {
                if (list.policy() == PricePolicy.PRIORITY) {
                    ties(rule);
                } else {
                    unreachable(rule);
                }
            }
        }
    }

    /** The rules for the same products or all, and the same buyers or everybody. */
    private Stream<Looked> beside(Looked rule) {
        return Stream.of(
                        List.of(rule.item(), rule.party()),
                        List.of(rule.item(), Optional.<String>empty()),
                        List.of(Optional.<String>empty(), rule.party()),
                        List.of(Optional.<String>empty(), Optional.<String>empty()))
                .distinct()
                .flatMap(key -> buckets.getOrDefault(key, List.of()).stream().limit(MOST_COMPARED))
                .filter(other -> !other.equals(rule));
    }

    private void unreachable(Looked rule) {
        Comparator<Looked> order = list.policy() == PricePolicy.SEQUENCE ? FIRST : SPECIFIC;
        beside(rule)
                .filter(other -> isCompared(rule, other) && order.compare(other, rule) < 0 && other.covers(rule))
                .findFirst()
                .ifPresent(before -> findings.add(
                        PriceFinding.Code.UNREACHABLE,
                        "The rule " + rule.name() + " never has an effect: " + before.name()
                                + " holds wherever it does, and comes first.",
                        "Leave it out, or narrow the other one.",
                        before,
                        rule));
    }

    /** A plain price of a list without base is what percentages are taken off, and does not compete with them. */
    private boolean isCompared(Looked one, Looked other) {
        return list.hasBase() || one.isPlainPrice() == other.isPlainPrice() || (one.isPrice() && other.isPrice());
    }

    private void ties(Looked rule) {
        beside(rule)
                .filter(other -> isTie(rule, other))
                .filter(other -> !isBeaten(rule, other))
                .findFirst()
                .ifPresent(other -> findings.add(
                        PriceFinding.Code.TIE,
                        "The rules " + rule.name() + " and " + other.name()
                                + " hold for the same lines and have the same priority: such lines are refused.",
                        "Give one of them a higher priority, or allow both to be combined.",
                        rule,
                        other));
    }

    private boolean isTie(Looked one, Looked other) {
        int priority = one.definition().priority();
        boolean isAsNarrow = one.item().equals(other.item())
                && one.party().equals(other.party())
                && one.conditions().unit().equals(other.conditions().unit())
                && one.least().compareTo(other.least()) == 0
                && ThresholdOrder.compare(one.conditions(), other.conditions()) == 0;
        boolean alike = priority != NewPriceRule.NO_PRIORITY || isAsNarrow;
        return priority == other.definition().priority()
                && alike
                && isCompared(one, other)
                && !(one.definition().combinable() && other.definition().combinable())
                && one.mayMeet(other);
    }

    /** Whether a stronger rule holds wherever one of the two does. */
    private boolean isBeaten(Looked one, Looked other) {
        return beside(one)
                .anyMatch(third ->
                        third.definition().priority() > one.definition().priority()
                                && (third.covers(one) || third.covers(other)));
    }
}
