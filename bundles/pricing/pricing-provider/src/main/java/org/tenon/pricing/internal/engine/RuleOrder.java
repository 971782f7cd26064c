package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.Comparator;

/** The orders in which rules come; the strongest first. Total but for {@link #NARROWEST}: of two rules, one is always first. */
final class RuleOrder {

    /** Odoo's, with the buyer and the channel added. */
    static final RuleOrder MOST_SPECIFIC = new RuleOrder(
            true,
            Comparator.comparing(Rule::party)
                    .thenComparing(rule -> rule.conditions().channel().isEmpty())
                    .thenComparing(Rule::minQuantity, Comparator.reverseOrder())
                    .thenComparing(rule -> rule.validity().from().orElse(LocalDate.MIN), Comparator.reverseOrder())
                    .thenComparing(Comparator.comparingInt(Rule::age).reversed()));

    /** Tryton's. */
    static final RuleOrder FIRST =
            new RuleOrder(false, Comparator.comparingInt(Rule::sequence).thenComparingInt(Rule::age));

    /** What rules without a priority number are told apart by. Rules that are equal here contradict each other. */
    static final RuleOrder NARROWEST = new RuleOrder(
            true, Comparator.comparing(Rule::party).thenComparing(Rule::minQuantity, Comparator.reverseOrder()));

    private final boolean byItem;
    private final Comparator<Rule> rest;
    private final Comparator<Rule> flat;

    /**
     * @param byItem whether product comes before category before all
     * @param rest what decides among rules for the same products
     */
    private RuleOrder(boolean byItem, Comparator<Rule> rest) {
        this.byItem = byItem;
        this.rest = rest;
        this.flat = byItem ? Comparator.comparing(Rule::item).thenComparing(rest) : rest;
    }

    /** The order for a line: of two products or categories that it has, the nearer one comes first. */
    Comparator<Rule> on(LineQuery line) {
        return line.isFlat() || !byItem
                ? flat
                : Comparator.comparing(Rule::item)
                        .thenComparingInt(line::distance)
                        .thenComparing(rest);
    }
}
