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
    private static final int EVERYBODY = 0;

    private final Names products = new Names();
    private final Names categories = new Names();
    private final Names customers = new Names();
    private final Names groups = new Names();
    private final Set<PriceListId> others = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private @Nullable Currency currency;

    /** Where the rules for some goods begin; those for the next ones follow. First products, then categories, then all. */
    private int[] starts = {0, 0};

    /** Whom the rules are for, rising for the same goods. */
    private int[] buyers = new int[8];

    private PackedIds ids = new PackedIds();
    private Terms[] terms = new Terms[8];
    private long[] amounts = new long[8];
    private int[] ages = new int[8];
    private int[] sequences = new int[8];
    private int[] priorities = new int[8];
    private int size;

    private RuleTable() {}

    /** Takes rules in, then gives the table. */
    static final class Builder {

        private final RuleTable table = new RuleTable();
        private final Map<Terms, Terms> shared = new HashMap<>();
        /** The number of the product or category; categories are negative, and all goods are the least number. */
        private int[] goods = new int[8];

        void add(PriceRule rule, int age) {
            NewPriceRule definition = rule.definition();
            int place = table.size++;
            if (place == goods.length) {
                table.resize(place * 2);
                goods = Arrays.copyOf(goods, place * 2);
            }
            @Nullable BigDecimal amount = table.amount(definition.effect());
            Terms terms = new Terms(definition, amount);
            table.terms[place] = shared.computeIfAbsent(terms, same -> terms);
            table.amounts[place] = amount == null ? 0 : amount.unscaledValue().longValueExact();
            table.ids.add(Name.of(rule.id().value()));
            table.ages[place] = age;
            table.sequences[place] = definition.sequence();
            table.priorities[place] = definition.priority();
            table.buyers[place] = table.buyer(definition.scope());
            goods[place] = goods(definition.scope());
            if (definition.base() instanceof RuleBase.OtherList other) {
                table.others.add(other.list());
            }
            definition.conditions().unit().ifPresent(table.units::add);
        }

        private int goods(RuleScope scope) {
            return scope.product()
                    .map(product -> table.products.number(Name.of(product.value())))
                    .orElseGet(() -> scope.category()
                            .map(category -> -1 - table.categories.number(Name.of(category)))
                            .orElse(Integer.MIN_VALUE));
        }

        /** To be called once. */
        RuleTable build() {
            for (int i = 0; i < table.size; i++) {
                goods[i] = goods[i] >= 0
                        ? goods[i]
                        : goods[i] == Integer.MIN_VALUE ? table.allGoods() : table.category(-1 - goods[i]);
            }
            table.arrange(goods);
            return table;
        }
    }

    // Building.

    private void resize(int length) {
        buyers = Arrays.copyOf(buyers, length);
        terms = Arrays.copyOf(terms, length);
        amounts = Arrays.copyOf(amounts, length);
        ages = Arrays.copyOf(ages, length);
        sequences = Arrays.copyOf(sequences, length);
        priorities = Arrays.copyOf(priorities, length);
    }

    /** What of an effect is kept as a number; null when it is more than that. */
    private @Nullable BigDecimal amount(RuleEffect effect) {
        @Nullable
        Money money = effect instanceof RuleEffect.Price given
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
        @Nullable
        BigDecimal amount = money != null
                ? money.amount()
                : effect instanceof RuleEffect.Discount off ? off.percent().value() : null;
        return amount == null || amount.precision() > MAX_DIGITS ? null : amount;
    }

    private int buyer(RuleScope scope) {
        return scope.customer()
                .map(customer -> customer(customers.number(Name.of(customer.value()))))
                .orElseGet(() -> scope.group()
                        .map(group -> group(groups.number(Name.of(group))))
                        .orElse(EVERYBODY));
    }

    /** Puts the rules into their order: by goods, then by buyer, then as they came. */
    private void arrange(int[] goods) {
        starts = new int[allGoods() + 2];
        for (int i = 0; i < size; i++) {
            starts[goods[i] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[next[goods[i]]++] = (long) buyers[i] << 32 | i;
        }
        for (int i = 1; i < starts.length; i++) {
            Arrays.sort(order, starts[i - 1], starts[i]);
        }
        int[] from = Arrays.stream(order).mapToInt(place -> (int) place).toArray();
        buyers = arranged(buyers, from);
        ages = arranged(ages, from);
        sequences = arranged(sequences, from);
        priorities = arranged(priorities, from);
        PackedIds id = new PackedIds();
        Terms[] its = new Terms[size];
        long[] amount = new long[size];
        for (int i = 0; i < size; i++) {
            id.add(ids.name(from[i]));
            its[i] = terms[from[i]];
            amount[i] = amounts[from[i]];
        }
        ids = id;
        terms = its;
        amounts = amount;
        ids.trim();
        products.trim();
        customers.trim();
    }

    private static int[] arranged(int[] column, int[] from) {
        int[] arranged = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            arranged[i] = column[from[i]];
        }
        return arranged;
    }

    // What rules are for, as numbers.

    private int category(int number) {
        return products.size() + number;
    }

    private int allGoods() {
        return products.size() + categories.size();
    }

    private static int customer(int number) {
        return 2 * number + 1;
    }

    private static int group(int number) {
        return 2 * number + 2;
    }

    // Searching.

    /** What a search does with a place at which a rule speaks of the line's goods and buyer. */
    @FunctionalInterface
    interface Found {

        /** @param distance of the product or category from the line's own */
        void at(RuleTable table, int place, int distance);
    }

    /** All rules that name the line's products, categories and buyer, or nothing, and hold for it. */
    void search(LineQuery line, Found found) {
        search(line, true, found);
    }

    /** All rules that name the line's products, categories and buyer, or nothing, whether they hold for it or not. */
    void searchAll(LineQuery line, Found found) {
        search(line, false, found);
    }

    private void search(LineQuery line, boolean holding, Found found) {
        int customer = customers.find(line.customer());
        int group = line.group() == null ? -1 : groups.find(line.group());
        int itself = customer < 0 ? -1 : customer(customer);
        int its = group < 0 ? -1 : group(group);
        for (int i = 0; i < line.products().size() && products.size() > 0; i++) {
            int product = products.find(line.products().get(i));
            if (product >= 0) {
                search(product, itself, its, line, i, holding, found);
            }
        }
        for (int i = 0; i < line.categories().size() && categories.size() > 0; i++) {
            int category = categories.find(line.categories().get(i));
            if (category >= 0) {
                search(category(category), itself, its, line, i, holding, found);
            }
        }
        search(allGoods(), itself, its, line, 0, holding, found);
    }

    /**
     * @param customer the buyer's number; -1 for one that no rule names
     * @param group the same of its group
     */
    private void search(
            int goods, int customer, int group, LineQuery line, int distance, boolean holding, Found found) {
        int end = starts[goods + 1];
        int next = found(starts[goods], end, EVERYBODY, line, distance, holding, found);
        if (customer >= 0 && next < end) {
            found(first(customer, next, end), end, customer, line, distance, holding, found);
        }
        if (group >= 0 && next < end) {
            found(first(group, next, end), end, group, line, distance, holding, found);
        }
    }

    /** @return where those for the buyer end, who has the first ones */
    private int found(int first, int end, int buyer, LineQuery line, int distance, boolean holding, Found found) {
        int place = first;
        for (; place < end && buyers[place] == buyer; place++) {
            if (!holding || terms[place].hold(line, distance)) {
                found.at(this, place, distance);
            }
        }
        return place;
    }

    /** The first place between the two that is for the buyer or a later one. */
    private int first(int buyer, int from, int end) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (buyers[middle] < buyer) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where a rule is; -1 when it is not there. */
    int place(PriceRule rule) {
        RuleScope scope = rule.definition().scope();
        int goods = scope.product()
                .map(product -> products.find(Name.of(product.value())))
                .orElseGet(() -> scope.category()
                        .map(code -> categories.find(Name.of(code)))
                        .map(number -> number < 0 ? -1 : category(number))
                        .orElseGet(this::allGoods));
        Name id = Name.of(rule.id().value());
        for (int place = goods < 0 ? size : starts[goods]; place < size && place < starts[goods + 1]; place++) {
            if (ids.is(place, id)) {
                return place;
            }
        }
        return -1;
    }

    // What is known of a rule.

    int size() {
        return size;
    }

    boolean speaksOfCategories() {
        return categories.size() > 0;
    }

    boolean speaksOf(String unit) {
        return units.contains(unit);
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
        BigDecimal amount = BigDecimal.valueOf(amounts[place], its.scale);
        return switch (its.kind) {
            case PRICE -> new RuleEffect.Price(new Money(amount, currency));
            case FLAT -> new RuleEffect.Flat(new Money(amount, currency));
            case COST -> new RuleEffect.Cost(new Money(amount, currency));
            default -> new RuleEffect.Discount(new Percent(amount));
        };
    }
}
