package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.DocumentThreshold;

/**
 * What the lines come to together that are sold on a document, or those that come back with it, by all that rules may speak of.
 * Counted when the first rule asks, in one go over the lines, amounts once for each list that asks: so it takes time in
 * proportion to the lines, however many rules ask.
 */
class Together {

    private final Supplier<List<LineQuery>> lines;
    private @Nullable Map<Key, Sum> sums;
    // Most documents are asked for neither: a map is made when it gets its first entry.
    private @Nullable IdentityHashMap<CompiledList, Map<Key, BigDecimal>> amounts;
    /** By the attribute's name. */
    private Map<String, Map<Key, Total>> totals = Map.of();

    /**
     * Which lines count: all, those with a product or in a category; in any unit, or in one only.
     *
     * @param name the product's or the category's; null for all
     */
    record Key(Rule.Item item, @Nullable Name name, @Nullable String unit) {

        /**
         * Those of a rule.
         *
         * @param distance how far away from the line's own the product or category is that it names
         */
        static Key of(Terms terms, LineQuery line, int distance) {
            Rule.Item item =
                    terms.conditions.over().filter(DocumentThreshold::ofAll).isPresent() ? Rule.Item.ALL : terms.item;
            return new Key(
                    item,
                    switch (item) {
                        case PRODUCT -> line.products().get(distance);
                        case CATEGORY -> line.categories().get(distance);
                        case ALL -> null;
                    },
                    terms.unit);
        }

        /** All in which a line counts. */
        private static List<Key> of(LineQuery line) {
            List<Key> all = new ArrayList<>();
            for (@Nullable
            String unit : new @Nullable String[] {null, line.sold().unit()}) {
                line.products().forEach(name -> all.add(new Key(Rule.Item.PRODUCT, name, unit)));
                line.categories().forEach(name -> all.add(new Key(Rule.Item.CATEGORY, name, unit)));
                all.add(new Key(Rule.Item.ALL, null, unit));
            }
            return all;
        }
    }

    /**
     * What some lines come to.
     *
     * @param quantity in the products' own units, or in the unit in which lines count
     * @param weight in kilograms
     * @param unweighed how many of them say no weight
     */
    record Sum(BigDecimal quantity, BigDecimal weight, int unweighed) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        private static Sum of(LineQuery line, @Nullable String unit) {
            BigDecimal weight = line.sold().weight();
            return new Sum(
                    unit == null ? line.quantity() : line.sold().quantity(),
                    weight == null ? BigDecimal.ZERO : weight.multiply(line.quantity()),
                    weight == null ? 1 : 0);
        }

        private Sum plus(Sum other) {
            return new Sum(quantity.add(other.quantity), weight.add(other.weight), unweighed + other.unweighed);
        }

        private Sum minus(Sum other) {
            return new Sum(
                    quantity.subtract(other.quantity), weight.subtract(other.weight), unweighed - other.unweighed);
        }

        /** Whether it is within the limits of quantity and weight. */
        boolean isWithin(DocumentThreshold limits) {
            return limits.minQuantity()
                            .map(least -> least.compareTo(quantity) <= 0)
                            .orElse(true)
                    && limits.maxQuantity()
                            .map(most -> most.compareTo(quantity) >= 0)
                            .orElse(true)
                    && limits.minWeight()
                            .map(least -> least.compareTo(weight) <= 0)
                            .orElse(true)
                    && limits.maxWeight()
                            .map(most -> most.compareTo(weight) >= 0)
                            .orElse(true);
        }
    }

    /**
     * What an attribute of some lines comes to.
     *
     * @param silent how many of them do not say it
     */
    record Total(BigDecimal sum, int silent) {

        static final Total NOTHING = new Total(BigDecimal.ZERO, 0);

        private static Total of(LineQuery line, String attribute) {
            @Nullable BigDecimal total = line.attributes().total(attribute, line.sold());
            return total == null ? new Total(BigDecimal.ZERO, 1) : new Total(total, 0);
        }

        private Total plus(Total other) {
            return new Total(sum.add(other.sum), silent + other.silent);
        }

        private Total minus(Total other) {
            return new Total(sum.subtract(other.sum), silent - other.silent);
        }
    }

    /** @param lines as rules are asked about them; asked for once */
    Together(Supplier<List<LineQuery>> lines) {
        this.lines = lines;
    }

    Sum of(Key key) {
        @Nullable Map<Key, Sum> known = sums;
        if (known == null) {
            known = counted();
            sums = known;
        }
        return known.getOrDefault(key, Sum.NOTHING);
    }

    private Map<Key, Sum> counted() {
        Map<Key, Sum> counted = new HashMap<>();
        for (LineQuery line : lines.get()) {
            for (Key key : Key.of(line)) {
                counted.merge(key, Sum.of(line, key.unit()), Sum::plus);
            }
        }
        return counted;
    }

    /** What lines come to by the list prices of a list, in its currency. */
    BigDecimal amount(CompiledList list, Key key) {
        IdentityHashMap<CompiledList, Map<Key, BigDecimal>> byList =
                amounts == null ? new IdentityHashMap<>() : amounts;
        amounts = byList;
        @Nullable Map<Key, BigDecimal> known = byList.get(list);
        if (known == null) {
            known = amounts(list);
            byList.put(list, known);
        }
        return known.getOrDefault(key, BigDecimal.ZERO);
    }

    private Map<Key, BigDecimal> amounts(CompiledList list) {
        Map<Key, BigDecimal> counted = new HashMap<>();
        for (LineQuery line : lines.get()) {
            BigDecimal amount = UnitPricer.amount(list, line);
            for (Key key : Key.of(line)) {
                counted.merge(key, amount, BigDecimal::add);
            }
        }
        return counted;
    }

    /** What an attribute of lines comes to. */
    Total total(String attribute, Key key) {
        totals = totals.isEmpty() ? new HashMap<>() : totals;
        return totals.computeIfAbsent(attribute, this::totals).getOrDefault(key, Total.NOTHING);
    }

    private Map<Key, Total> totals(String attribute) {
        Map<Key, Total> counted = new HashMap<>();
        for (LineQuery line : lines.get()) {
            Total total = Total.of(line, attribute);
            for (Key key : Key.of(line)) {
                counted.merge(key, total, Total::plus);
            }
        }
        return counted;
    }

    /** The same with one of the lines changed, without counting the others again. */
    Together instead(LineQuery line, LineQuery other) {
        return new Changed(this, line, other);
    }

    /** One line changed: what nearly held is told from it. */
    private static final class Changed extends Together {

        private final Together before;
        private final LineQuery line;
        private final LineQuery other;

        Changed(Together before, LineQuery line, LineQuery other) {
            super(List::of);
            this.before = before;
            this.line = line;
            this.other = other;
        }

        @Override
        Sum of(Key key) {
            Sum now = before.of(key);
            return Key.of(line).contains(key)
                    ? now.minus(Sum.of(line, key.unit())).plus(Sum.of(other, key.unit()))
                    : now;
        }

        @Override
        Total total(String attribute, Key key) {
            Total now = before.total(attribute, key);
            return Key.of(line).contains(key)
                    ? now.minus(Total.of(line, attribute)).plus(Total.of(other, attribute))
                    : now;
        }

        @Override
        BigDecimal amount(CompiledList list, Key key) {
            BigDecimal now = before.amount(list, key);
            return Key.of(line).contains(key)
                    ? now.subtract(UnitPricer.amount(list, line)).add(UnitPricer.amount(list, other))
                    : now;
        }
    }
}
