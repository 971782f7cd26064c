package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleScope;

/** Looks at every rule of a list for every line, as it was defined: what an index has to come to, too. */
record NaiveRules(List<PriceRule> rules) implements ListRules {

    @Override
    public Set<PriceListId> others() {
        Set<PriceListId> others = new HashSet<>();
        for (PriceRule rule : rules) {
            if (rule.definition().base() instanceof RuleBase.OtherList other) {
                others.add(other.list());
            }
        }
        return others;
    }

    @Override
    public boolean speaksOfCategories() {
        return rules.stream()
                .anyMatch(rule -> rule.definition().scope().category().isPresent());
    }

    @Override
    public boolean speaksOf(String unit) {
        return rules.stream()
                .anyMatch(rule -> rule.definition().conditions().unit().equals(Optional.of(unit)));
    }

    @Override
    public Matches matching(LineQuery line, boolean hasBase) {
        Matches found = new Matches(hasBase);
        found(line, (rule, distance) -> holds(rule, distance, line)).forEach(found::add);
        return found;
    }

    @Override
    public List<Rule> speaking(LineQuery line) {
        return found(line, (rule, distance) -> true);
    }

    private List<Rule> found(LineQuery line, BiPredicate<NewPriceRule, Integer> which) {
        List<Rule> found = new ArrayList<>();
        List<String> products = line.products().stream().map(NaiveRules::text).toList();
        List<String> categories =
                line.categories().stream().map(NaiveRules::text).toList();
        String customer = text(line.customer());
        Optional<String> group = Optional.ofNullable(line.group()).map(NaiveRules::text);
        for (int age = 0; age < rules.size(); age++) {
            PriceRule rule = rules.get(age);
            int distance = distance(rule.definition().scope(), products, categories);
            if (distance >= 0
                    && speaksOf(rule.definition().scope(), customer, group)
                    && which.test(rule.definition(), distance)) {
                RuleTable.Builder alone = new RuleTable.Builder();
                alone.add(rule, age);
                found.add(new Rule(alone.build(), 0, distance, line.sold()));
            }
        }
        return found;
    }

    private static int distance(RuleScope scope, List<String> products, List<String> categories) {
        if (scope.product().isPresent()) {
            return products.indexOf(scope.product().get().value());
        }
        return scope.category().map(categories::indexOf).orElse(0);
    }

    private static boolean speaksOf(RuleScope scope, String customer, Optional<String> group) {
        return scope.customer().map(id -> id.value().equals(customer)).orElse(true)
                && (scope.group().isEmpty() || scope.group().equals(group));
    }

    private static boolean holds(NewPriceRule rule, int distance, LineQuery line) {
        RuleConditions asked = rule.conditions();
        BigDecimal counted =
                asked.unit().isEmpty() ? line.quantity() : line.sold().quantity();
        return asked.unit().map(unit -> unit.equals(line.sold().unit())).orElse(true)
                && rule.minQuantity().compareTo(counted) <= 0
                && rule.validity().contains(line.on())
                && (asked.channel().isEmpty() || asked.channel().equals(line.channel()))
                && asked.maxQuantity().map(most -> most.compareTo(counted) >= 0).orElse(true)
                && asked.attribute().map(wanted -> has(line, wanted)).orElse(true)
                && asked.over()
                        .map(limits ->
                                line.together(new Terms(rule, null), distance).isWithin(limits))
                        .orElse(true)
                && asked.bought()
                        .map(threshold ->
                                bought(rule.scope(), distance, line, threshold).reaches(threshold))
                        .orElse(true);
    }

    private static Bought.Sum bought(RuleScope scope, int distance, LineQuery line, PurchaseThreshold threshold) {
        Rule.Item item = scope.product().isPresent()
                ? Rule.Item.PRODUCT
                : scope.category().isPresent() ? Rule.Item.CATEGORY : Rule.Item.ALL;
        return line.bought(threshold, item, distance);
    }

    private static boolean has(LineQuery line, RuleConditions.Attribute wanted) {
        BigDecimal value = line.attribute(wanted.name());
        return value != null && wanted.includes(value);
    }

    private static String text(Name name) {
        PackedIds one = new PackedIds();
        return one.text(one.add(name));
    }
}
