package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * Rules in columns, those for the same goods and the same buyers side by side. A rule as an object, with its texts and
 * amounts, would take some 400 bytes, and there may be a million of them: here it is some 60. Immutable once it is built.
 */
final class RuleTable {

    private static final int MAX_DIGITS = 18;
    private static final int ALL = 0;

    private final Names products = new Names();
    private final Names categories = new Names();
    private final Names customers = new Names();
    private final Names groups = new Names();
    private final Set<PriceListId> others = new HashSet<>();

    /** Which goods and buyers there are rules for: {@link #goods} and {@link #buyer}, by their number. */
    private long[] pairs = new long[8];

    private final Slots slots = new Slots();
    private int pairCount;

    /** Where the rules of a pair begin; those of the next one follow. */
    private int[] starts = new int[0];

    private @Nullable Currency currency;
    private PackedIds ids = new PackedIds();
    private Terms[] terms = new Terms[8];
    private long[] amounts = new long[8];
    private byte[] scales = new byte[8];
    private int[] ages = new int[8];
    private int[] sequences = new int[8];
    private int[] priorities = new int[8];
    private int size;

    private RuleTable() {}

    /** Takes rules in, then gives the table. */
    static final class Builder {

        private final RuleTable table = new RuleTable();
        private final Map<Terms, Terms> shared = new HashMap<>();
        private int[] pairOf = new int[8];

        void add(PriceRule rule, int age) {
            NewPriceRule definition = rule.definition();
            int place = table.size++;
            if (place == table.ages.length) {
                resize(place * 2);
            }
            @Nullable BigDecimal amount = table.amount(definition.effect());
            Terms terms = new Terms(definition, amount != null);
            table.terms[place] = shared.computeIfAbsent(terms, same -> terms);
            if (amount != null) {
                table.amounts[place] = amount.unscaledValue().longValueExact();
                table.scales[place] = (byte) amount.scale();
            }
            table.ids.add(Name.of(rule.id().value()));
            table.ages[place] = age;
            table.sequences[place] = definition.sequence();
            table.priorities[place] = definition.priority();
            pairOf[place] = table.pair(definition.scope());
            if (definition.base() instanceof RuleBase.OtherList other) {
                table.others.add(other.list());
            }
        }

        private void resize(int length) {
            table.terms = Arrays.copyOf(table.terms, length);
            table.amounts = Arrays.copyOf(table.amounts, length);
            table.scales = Arrays.copyOf(table.scales, length);
            table.ages = Arrays.copyOf(table.ages, length);
            table.sequences = Arrays.copyOf(table.sequences, length);
            table.priorities = Arrays.copyOf(table.priorities, length);
            pairOf = Arrays.copyOf(pairOf, length);
        }

        /** To be called once. */
        RuleTable build() {
            table.arrange(pairOf);
            return table;
        }
    }

    // Building.

    /** What of an effect is kept as a number; null when it is more than that. */
    private @Nullable BigDecimal amount(RuleEffect effect) {
        @Nullable Money money = effect instanceof RuleEffect.Price given
                ? given.price()
                : effect instanceof RuleEffect.Flat flat
                        ? flat.price()
                        : effect instanceof RuleEffect.Cost costs ? costs.cost() : null;
        if (money != null && currency == null) {
            currency = money.currency();
        }
        if (money != null && !money.currency().equals(currency)) {
            return null;
        }
        @Nullable BigDecimal amount = money != null
                ? money.amount()
                : effect instanceof RuleEffect.Discount off ? off.percent().value() : null;
        return amount == null || amount.precision() > MAX_DIGITS ? null : amount;
    }

    private int pair(RuleScope scope) {
        long goods = scope.product().isPresent()
                ? product(products.number(Name.of(scope.product().get().value())))
                : scope.category()
                        .map(code -> category(categories.number(Name.of(code))))
                        .orElse(ALL);
        long buyer = scope.customer().isPresent()
                ? customer(customers.number(Name.of(scope.customer().get().value())))
                : scope.group().map(code -> group(groups.number(Name.of(code)))).orElse(ALL);
        long pair = pair(goods, buyer);
        int known = find(pair);
        if (known >= 0) {
            return known;
        }
        if (pairCount == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairCount * 2);
        }
        pairs[pairCount] = pair;
        slots.add(Slots.mixed(pair), pairCount, number -> Slots.mixed(pairs[number]));
        return pairCount++;
    }

    /** Puts rules of a pair side by side, in the order in which they came. */
    private void arrange(int[] pairOf) {
        starts = new int[pairCount + 1];
        for (int i = 0; i < size; i++) {
            starts[pairOf[i] + 1]++;
        }
        for (int pair = 0; pair < pairCount; pair++) {
            starts[pair + 1] += starts[pair];
        }
        int[] next = Arrays.copyOf(starts, pairCount);
        int[] from = new int[size];
        for (int i = 0; i < size; i++) {
            from[next[pairOf[i]]++] = i;
        }
        PackedIds before = ids;
        ids = new PackedIds();
        Terms[] its = new Terms[size];
        long[] amount = new long[size];
        byte[] scale = new byte[size];
        int[] age = new int[size];
        int[] sequence = new int[size];
        int[] priority = new int[size];
        for (int i = 0; i < size; i++) {
            int old = from[i];
            ids.add(before.name(old));
            its[i] = terms[old];
            amount[i] = amounts[old];
            scale[i] = scales[old];
            age[i] = ages[old];
            sequence[i] = sequences[old];
            priority[i] = priorities[old];
        }
        terms = its;
        amounts = amount;
        scales = scale;
        ages = age;
        sequences = sequence;
        priorities = priority;
        pairs = Arrays.copyOf(pairs, pairCount);
        ids.trim();
        products.trim();
        customers.trim();
    }

    // Which rules are for whom: 0 stands for all goods and all buyers.

    private static int product(int number) {
        return 2 * number + 1;
    }

    private static int category(int number) {
        return 2 * number + 2;
    }

    private static int customer(int number) {
        return 2 * number + 1;
    }

    private static int group(int number) {
        return 2 * number + 2;
    }

    private static long pair(long goods, long buyer) {
        return goods << 32 | buyer;
    }

    private int find(long pair) {
        return slots.find(Slots.mixed(pair), number -> pairs[number] == pair);
    }

    /** What a search does with a place at which a rule speaks of the line's goods and buyer. */
    @FunctionalInterface
    interface Found {

        /** @param distance of the product or category from the line's own */
        void at(RuleTable table, int place, int distance);
    }

    /** All rules that name the line's products, categories and buyer, or nothing, and hold for it. */
    void search(LineQuery line, Found found) {
        int customer = customers.find(line.customer());
        int group = line.group() == null ? -1 : groups.find(line.group());
        long customers = customer < 0 ? -1 : customer(customer);
        long groups = group < 0 ? -1 : group(group);
        for (int i = 0; i < line.products().size() && !products.isEmpty(); i++) {
            int product = products.find(line.products().get(i));
            if (product >= 0) {
                search(product(product), customers, groups, line, i, found);
            }
        }
        for (int i = 0; i < line.categories().size() && !categories.isEmpty(); i++) {
            int category = categories.find(line.categories().get(i));
            if (category >= 0) {
                search(category(category), customers, groups, line, i, found);
            }
        }
        search(ALL, customers, groups, line, 0, found);
    }

    private void search(long goods, long customer, long group, LineQuery line, int distance, Found found) {
        search(pair(goods, ALL), line, distance, found);
        if (customer >= 0) {
            search(pair(goods, customer), line, distance, found);
        }
        if (group >= 0) {
            search(pair(goods, group), line, distance, found);
        }
    }

    private void search(long pair, LineQuery line, int distance, Found found) {
        int number = find(pair);
        if (number < 0) {
            return;
        }
        for (int place = starts[number]; place < starts[number + 1]; place++) {
            if (terms[place].hold(line)) {
                found.at(this, place, distance);
            }
        }
    }

    // What is known of a rule.

    int size() {
        return size;
    }

    boolean speaksOfCategories() {
        return !categories.isEmpty();
    }

    Set<PriceListId> others() {
        return others;
    }

    Terms terms(int place) {
        return terms[place];
    }

    String id(int place) {
        return ids.text(place);
    }

    int age(int place) {
        return ages[place];
    }

    int sequence(int place) {
        return sequences[place];
    }

    int priority(int place) {
        return priorities[place];
    }

    RuleEffect effect(int place) {
        Terms its = terms[place];
        @Nullable RuleEffect whole = its.whole;
        if (whole != null) {
            return whole;
        }
        BigDecimal amount = BigDecimal.valueOf(amounts[place], scales[place]);
        return switch (its.kind) {
            case PRICE -> new RuleEffect.Price(new Money(amount, currency));
            case FLAT -> new RuleEffect.Flat(new Money(amount, currency));
            case COST -> new RuleEffect.Cost(new Money(amount, currency));
            default -> new RuleEffect.Discount(new Percent(amount));
        };
    }
}
