package org.tenon.pricing.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The orders in which rules come; the strongest first. Total but for {@link #NARROWEST}: of two rules, one is always first. */
enum RuleOrder implements Comparator<Rule> {

    /** Odoo's, with the buyer and the channel added. */
    MOST_SPECIFIC {
        @Override
        public int compare(Rule one, Rule other) {
            int narrower = NARROWEST.compareNarrowness(one, other, true);
            if (narrower != 0) {
                return narrower;
            }
            int later = Long.compare(other.terms().firstDay, one.terms().firstDay);
            return later != 0 ? later : Integer.compare(other.age(), one.age());
        }
    },

    /** Tryton's. */
    FIRST {
        @Override
        public int compare(Rule one, Rule other) {
            int first = Integer.compare(one.sequence(), other.sequence());
            return first != 0 ? first : Integer.compare(one.age(), other.age());
        }
    },

    /** What rules without a priority number are told apart by. Rules that are equal here contradict each other. */
    NARROWEST {
        @Override
        public int compare(Rule one, Rule other) {
            return compareNarrowness(one, other, false);
        }
    };

    /**
     * Product before category before all, of two products or categories that the line has the nearer one; then the buyer;
     * then one by a unit of its own; then one for some hours; then, if channels count, one for a channel; then the greater minimum quantity; then
     * {@link ThresholdOrder}.
     */
    int compareNarrowness(Rule one, Rule other, boolean channels) {
        int order = one.item().compareTo(other.item());
        if (order == 0) {
            order = Integer.compare(one.distance(), other.distance());
        }
        if (order == 0) {
            order = one.party().compareTo(other.party());
        }
        if (order == 0) {
            order = Boolean.compare(one.terms().unit == null, other.terms().unit == null);
        }
        if (order == 0) {
            order = Boolean.compare(
                    one.conditions().hours().isEmpty(),
                    other.conditions().hours().isEmpty());
        }
        if (order == 0 && channels) {
            order = Boolean.compare(
                    one.conditions().channel().isEmpty(),
                    other.conditions().channel().isEmpty());
        }
        if (order == 0) {
            order = Long.compare(other.terms().least, one.terms().least);
        }
        return order != 0 ? order : ThresholdOrder.compare(one.conditions(), other.conditions());
    }

    /** The first of those that are wanted. */
    Optional<Rule> first(List<Rule> rules, Predicate<Rule> wanted) {
        @Nullable Rule first = null;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (wanted.test(rule) && (first == null || compare(rule, first) < 0)) {
                first = rule;
            }
        }
        return Optional.ofNullable(first);
    }

    Optional<Rule> first(List<Rule> rules) {
        return first(rules, rule -> true);
    }
}
