package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleScope;

/**
 * The rules of one list by what they speak of. Immutable. A look-up touches only rules that name the line's product,
 * category, customer or group, or nothing at all; it does not grow with the rest.
 */
public final class RuleIndex {

    public static final RuleIndex EMPTY = of(List.of());

    private final Map<String, Parties> products = new HashMap<>();
    private final Map<String, Parties> categories = new HashMap<>();
    private final Parties all = new Parties();

    private final Set<PriceListId> others = new HashSet<>();

    private RuleIndex() {}

    /** The other lists whose prices its rules start from. */
    public Set<PriceListId> others() {
        return Collections.unmodifiableSet(others);
    }

    /** Whether a rule names a category. */
    public boolean speaksOfCategories() {
        return !categories.isEmpty();
    }

    /** @param rules oldest first */
    public static RuleIndex of(List<PriceRule> rules) {
        RuleIndex index = new RuleIndex();
        int age = 0;
        for (PriceRule rule : rules) {
            RuleScope scope = rule.definition().scope();
            index.parties(scope).rules(scope).add(Rule.of(rule, age++));
            if (rule.definition().base() instanceof RuleBase.OtherList other) {
                index.others.add(other.list());
            }
        }
        return index;
    }

    private Parties parties(RuleScope scope) {
        if (scope.product().isPresent()) {
            return products.computeIfAbsent(scope.product().get().value(), first -> new Parties());
        }
        return scope.category()
                .map(category -> categories.computeIfAbsent(category, first -> new Parties()))
                .orElse(all);
    }

    /** All rules that match, in no order. */
    Matches matching(LineQuery line, boolean hasBase) {
        Matches found = new Matches(line, hasBase);
        for (String product : line.products()) {
            collect(products.get(product), line, found);
        }
        for (String category : line.categories()) {
            collect(categories.get(category), line, found);
        }
        collect(all, line, found);
        return found;
    }

    private static void collect(@Nullable Parties parties, LineQuery line, Matches found) {
        if (parties == null) {
            return;
        }
        collect(parties.everybody, line, found);
        collect(parties.customers.get(line.customer()), line, found);
        if (line.group().isPresent()) {
            collect(parties.groups.get(line.group().get()), line, found);
        }
    }

    private static void collect(@Nullable List<Rule> rules, LineQuery line, Matches found) {
        if (rules == null) {
            return;
        }
        for (Rule rule : rules) {
            if (rule.holds(line)) {
                found.add(rule);
            }
        }
    }

    /** The rules for one product, one category or all products, by buyer. */
    private static final class Parties {

        private final List<Rule> everybody = new ArrayList<>(1);
        private final Map<String, List<Rule>> customers = new HashMap<>(2);
        private final Map<String, List<Rule>> groups = new HashMap<>(2);

        List<Rule> rules(RuleScope scope) {
            if (scope.customer().isPresent()) {
                return customers.computeIfAbsent(scope.customer().get().value(), first -> new ArrayList<>(1));
            }
            return scope.group()
                    .map(group -> groups.computeIfAbsent(group, first -> new ArrayList<>(1)))
                    .orElse(everybody);
        }
    }
}
