package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.pricing.TaxRule;

/** All tax rules by category and region. Immutable. */
public final class TaxTable {

    public static final TaxTable EMPTY = of(List.of());

    /** Stands for rules without region; no region is blank. */
    private static final String ANYWHERE = "";

    private final Map<String, Map<String, List<TaxRule>>> rules = new HashMap<>();

    private TaxTable() {}

    /** @param rules oldest first */
    public static TaxTable of(List<TaxRule> rules) {
        TaxTable table = new TaxTable();
        rules.stream()
                .sorted(Comparator.comparingInt(rule -> rule.definition().sequence()))
                .forEach(table::add);
        return table;
    }

    private void add(TaxRule rule) {
        rules.computeIfAbsent(rule.definition().category(), first -> new HashMap<>())
                .computeIfAbsent(rule.definition().region().orElse(ANYWHERE), first -> new ArrayList<>(1))
                .add(rule);
    }

    /** The taxes on a product's category in a customer's region, in the order in which they are computed. */
    List<TaxRule> due(String category, Optional<String> region, LocalDate on) {
        Map<String, List<TaxRule>> regions = rules.getOrDefault(category, Map.of());
        List<TaxRule> own = region.map(name -> holding(regions, name, on)).orElse(List.of());
        return own.isEmpty() ? holding(regions, ANYWHERE, on) : own;
    }

    private static List<TaxRule> holding(Map<String, List<TaxRule>> regions, String region, LocalDate on) {
        return regions.getOrDefault(region, List.of()).stream()
                .filter(rule -> rule.definition().validity().contains(on))
                .toList();
    }
}
