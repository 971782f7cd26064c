package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxRule;

/** All tax rules by category. Immutable. */
public final class TaxTable {

    private static final Comparator<TaxRule> BY_SEQUENCE =
            Comparator.comparingInt(rule -> rule.definition().sequence());

    public static final TaxTable EMPTY = of(List.of());

    private final Map<String, List<TaxRule>> rules = new HashMap<>();

    private TaxTable() {}

    /** @param rules oldest first */
    public static TaxTable of(List<TaxRule> rules) {
        TaxTable table = new TaxTable();
        rules.stream().sorted(BY_SEQUENCE).forEach(rule -> table.rules
                .computeIfAbsent(rule.definition().category(), first -> new ArrayList<>(1))
                .add(rule));
        return table;
    }

    /** The taxes on a product's category in a sale on a day, in the order in which they are computed. */
    List<TaxRule> due(String category, Sale sale, LocalDate on) {
        List<TaxRule> due = new ArrayList<>(2);
        int strongest = 0;
        for (String of : List.of(category, NewTaxRule.ANY_CATEGORY)) {
            for (TaxRule rule : rules.getOrDefault(of, List.of())) {
                int strength = speaks(rule.definition(), sale, on) ? strength(rule.definition()) : -1;
                if (strength > strongest) {
                    due.clear();
                    strongest = strength;
                }
                if (strength == strongest) {
                    due.add(rule);
                }
            }
        }
        return together(due);
    }

    private static boolean speaks(NewTaxRule rule, Sale sale, LocalDate on) {
        TaxConditions asked = rule.conditions();
        return rule.validity().contains(on)
                && (rule.region().isEmpty() || rule.region().equals(sale.region()))
                && (asked.sellerRegion().isEmpty() || asked.sellerRegion().equals(sale.sellerRegion()))
                && (asked.supply().isEmpty() || asked.supply().equals(sale.supply()))
                && (asked.customer().isEmpty() || asked.customer().get().value().equals(sale.customer()));
    }

    /** Customer before supply before region before seller's region before category; never negative. */
    private static int strength(NewTaxRule rule) {
        TaxConditions asked = rule.conditions();
        return bit(asked.customer().isPresent(), 4)
                + bit(asked.supply().isPresent(), 3)
                + bit(rule.region().isPresent(), 2)
                + bit(asked.sellerRegion().isPresent(), 1)
                + bit(!rule.category().equals(NewTaxRule.ANY_CATEGORY), 0);
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    /** Moves the taxes of a group up to the first of them. */
    private static List<TaxRule> together(List<TaxRule> due) {
        if (due.size() < 3
                || due.stream()
                        .noneMatch(rule -> rule.definition().treatment().group().isPresent())) {
            return due;
        }
        Map<String, Integer> groups = new HashMap<>();
        Map<TaxRule, Integer> places = new HashMap<>();
        for (TaxRule rule : due) {
            int next = places.size();
            places.put(
                    rule,
                    rule.definition()
                            .treatment()
                            .group()
                            .map(group -> groups.computeIfAbsent(group, first -> next))
                            .orElse(next));
        }
        List<TaxRule> ordered = new ArrayList<>(due);
        ordered.sort(Comparator.comparingInt(rule -> places.getOrDefault(rule, 0)));
        return ordered;
    }
}
