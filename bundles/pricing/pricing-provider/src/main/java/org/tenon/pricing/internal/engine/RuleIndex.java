package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;

/**
 * The rules of one list by what they speak of. Immutable. A look-up touches only rules that name the line's product,
 * category, customer or group, or nothing at all; it does not grow with the rest. A few changes since a list was read are kept
 * beside it, since reading it anew takes its time.
 */
public final class RuleIndex implements ListRules {

    private static final RuleTable NO_CHANGES = new RuleTable.Builder().build();

    public static final RuleIndex EMPTY = of(List.of());

    private final RuleTable table;
    /** The id of the youngest rule in the table. */
    private final String last;
    /** The places in the table of rules that are in the changes. */
    private final BitSet changed;

    private final RuleTable changes;

    private RuleIndex(RuleTable table, String last, BitSet changed, RuleTable changes) {
        this.table = table;
        this.last = last;
        this.changed = changed;
        this.changes = changes;
    }

    /** Takes in the rules of a list, oldest first, one after the other: all at once they may not fit in memory. */
    public static final class Builder {

        private final RuleTable.Builder table = new RuleTable.Builder();
        private int count;
        private String last = "";

        public void add(PriceRule rule) {
            table.add(rule, count++);
            last = rule.id().value();
        }

        /** To be called once. */
        public RuleIndex build() {
            return new RuleIndex(table.build(), last, new BitSet(), NO_CHANGES);
        }
    }

    /** @param rules oldest first */
    public static RuleIndex of(List<PriceRule> rules) {
        Builder builder = new Builder();
        rules.forEach(builder::add);
        return builder.build();
    }

    /**
     * The same list after some of its rules were ended and others were added: as it would be if it were read anew.
     *
     * @param now these rules as they are now, oldest first; an index that came about in this way takes all of them again
     * @return empty when a rule that is not known is older than one that is: their ages are not known then
     */
    public Optional<RuleIndex> with(List<PriceRule> now) {
        RuleTable.Builder changing = new RuleTable.Builder();
        BitSet places = new BitSet();
        int next = table.size();
        for (PriceRule rule : now) {
            int place = table.place(rule);
            if (place >= 0) {
                places.set(place);
                changing.add(rule, table.age(place));
            } else if (rule.id().value().compareTo(last) > 0) {
                changing.add(rule, next++);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new RuleIndex(table, last, places, changing.build()));
    }

    public int size() {
        return table.size() - changed.cardinality() + changes.size();
    }

    @Override
    public Set<PriceListId> others() {
        Set<PriceListId> all = new HashSet<>(table.others());
        all.addAll(changes.others());
        return all;
    }

    @Override
    public boolean speaksOfCategories() {
        return table.speaksOfCategories() || changes.speaksOfCategories();
    }

    @Override
    public boolean speaksOf(String unit) {
        return table.speaksOf(unit) || changes.speaksOf(unit);
    }

    @Override
    public List<Rule> speaking(LineQuery line) {
        List<Rule> found = new ArrayList<>();
        table.searchAll(line, (its, place, distance) -> {
            if (!changed.get(place)) {
                found.add(new Rule(its, place, distance, line.sold()));
            }
        });
        changes.searchAll(line, (its, place, distance) -> found.add(new Rule(its, place, distance, line.sold())));
        return found;
    }

    @Override
    public Matches matching(LineQuery line, boolean hasBase) {
        Matches found = new Matches(hasBase);
        table.search(line, (its, place, distance) -> {
            if (!changed.get(place)) {
                found.add(new Rule(its, place, distance, line.sold()));
            }
        });
        if (changes.size() > 0) {
            changes.search(line, (its, place, distance) -> found.add(new Rule(its, place, distance, line.sold())));
        }
        return found;
    }
}
