package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.Comparator;

/** The orders in which rules come; the strongest first. Total: of two rules, one is always first. */
final class RuleOrder {

    private static final Comparator<Rule> SCOPE =
            Comparator.comparing(Rule::item).thenComparing(Rule::party);
    private static final Comparator<Rule> YOUNGEST =
            Comparator.comparingInt(Rule::age).reversed();

    /** Odoo's, with the buyer added. */
    static final Comparator<Rule> MOST_SPECIFIC = SCOPE.thenComparing(Rule::minQuantity, Comparator.reverseOrder())
            .thenComparing(rule -> rule.validity().from().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(YOUNGEST);

    /** Tryton's. */
    static final Comparator<Rule> FIRST =
            Comparator.comparingInt(Rule::sequence).thenComparingInt(Rule::age);

    /** What rules without a priority number are told apart by. Not total: rules that are equal here contradict each other. */
    static final Comparator<Rule> NARROWEST = SCOPE.thenComparing(Rule::minQuantity, Comparator.reverseOrder());

    private RuleOrder() {}
}
