package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;

/**
 * The rules of one list by what they speak of. Immutable. A look-up touches only rules that name the line's product,
 * category, customer or group, or nothing at all; it does not grow with the rest.
 */
public final class RuleIndex implements ListRules {

    public static final RuleIndex EMPTY = of(List.of());

    private final RuleTable table;

    private RuleIndex(RuleTable table) {
        this.table = table;
    }

    /** Takes in the rules of a list, oldest first, one after the other: all at once they may not fit in memory. */
    public static final class Builder {

        private final RuleTable.Builder table = new RuleTable.Builder();
        private int count;

        public void add(PriceRule rule) {
            table.add(rule, count++);
        }

        public int count() {
            return count;
        }

        /** To be called once. */
        public RuleIndex build() {
            return new RuleIndex(table.build());
        }
    }

    /** @param rules oldest first */
    public static RuleIndex of(List<PriceRule> rules) {
        Builder builder = new Builder();
        rules.forEach(builder::add);
        return builder.build();
    }

    public int size() {
        return table.size();
    }

    @Override
    public Set<PriceListId> others() {
        return table.others();
    }

    @Override
    public boolean speaksOfCategories() {
        return table.speaksOfCategories();
    }

    @Override
    public List<Rule> speaking(LineQuery line) {
        List<Rule> found = new ArrayList<>();
        table.searchAll(line, (its, place, distance) -> found.add(new Rule(its, place, distance)));
        return found;
    }

    @Override
    public Matches matching(LineQuery line, boolean hasBase) {
        Matches found = new Matches(hasBase);
        table.search(line, (its, place, distance) -> found.add(new Rule(its, place, distance)));
        return found;
    }
}
