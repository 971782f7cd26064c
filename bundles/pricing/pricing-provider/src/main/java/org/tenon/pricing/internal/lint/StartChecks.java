package org.tenon.pricing.internal.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleEffect;

/** Looks at what rules start from: costs and list prices that are not there, and prices that are below them. */
final class StartChecks {

    private static final Pattern COST = Pattern.compile("\\bcost\\b");

    private final Findings findings;
    private final LintedList list;
    /** What products cost the company, by what the rule names. */
    private final Map<Optional<String>, Looked> costs = new HashMap<>();
    /** What is given a price, in the list or below it. */
    private final Set<Optional<String>> priced = new HashSet<>();
    /** Prices for everybody from any quantity, by product. */
    private final Map<Optional<String>, Looked> plain = new HashMap<>();

    StartChecks(Findings findings, LintedList list) {
        this.findings = findings;
        this.list = list;
    }

    void check(List<Looked> rules) {
        for (PriceRule rule : list.below()) {
            learn(Looked.of(rule, -1, list.from()));
        }
        rules.forEach(this::learn);
        for (Looked rule : rules) {
            if (findings.isFull()) {
                return;
            }
            cost(rule);
            start(rule);
            belowCost(rule);
        }
    }

    private void learn(Looked rule) {
        if (rule.isOver()) {
            return;
        }
        if (rule.effect() instanceof RuleEffect.Cost) {
            costs.put(rule.item(), rule);
        }
        if (rule.isPrice() || beginsWithPrice(rule.effect())) {
            priced.add(rule.item());
        }
        if (rule.isPlainPrice() && rule.scope().product().isPresent()) {
            plain.put(rule.item(), rule);
        }
    }

    private void cost(Looked rule) {
        boolean asks = rule.definition().base() instanceof RuleBase.Cost || calculatesWithCost(rule.effect());
        boolean isKnown = rule.scope().product().isPresent()
                ? costs.containsKey(rule.item()) || costs.keySet().stream().anyMatch(StartChecks::isOfMany)
                : !costs.isEmpty();
        if (asks && !isKnown) {
            findings.add(
                    PriceFinding.Code.NO_COST,
                    "The rule " + rule.name() + " starts from a cost that the list and its bases do not know.",
                    "Add a rule that says the cost.",
                    rule);
        }
    }

    private void start(Looked rule) {
        boolean isChain = rule.effect() instanceof RuleEffect.Formula && !beginsWithPrice(rule.effect());
        boolean changes = isChain || rule.effect() instanceof RuleEffect.Discount;
        boolean starts = changes
                && rule.definition().base() instanceof RuleBase.ListPrice
                && rule.scope().product().isPresent();
        if (starts && !priced.contains(rule.item()) && priced.stream().noneMatch(StartChecks::isOfMany)) {
            findings.add(
                    PriceFinding.Code.NO_START,
                    "The rule " + rule.name() + " changes a price that neither the list nor a base of it gives.",
                    "Add a price of the product, or give the list a base.",
                    rule);
        }
    }

    private static boolean beginsWithPrice(RuleEffect effect) {
        return effect instanceof RuleEffect.Formula chain && chain.price().isPresent();
    }

    private static boolean calculatesWithCost(RuleEffect effect) {
        return effect instanceof RuleEffect.Expression calculated
                && COST.matcher(calculated.formula().text()).find();
    }

    private static boolean isOfMany(Optional<String> item) {
        return item.isEmpty() || item.get().startsWith("category ");
    }

    private void belowCost(Looked rule) {
        if (rule.price().isPresent()) {
            compare(rule, costs.get(rule.item()), rule.price().get());
        } else if (rule.effect() instanceof RuleEffect.Discount off
                && rule.definition().base() instanceof RuleBase.ListPrice) {
            if (rule.scope().product().isPresent()) {
                discounted(rule, rule.item(), off.percent());
            } else if (rule.item().isEmpty()) {
                plain.keySet().stream()
                        .filter(item -> isBelowCost(item, off.percent()))
                        .findFirst()
                        .ifPresent(item -> discounted(rule, item, off.percent()));
            }
        }
    }

    private boolean isBelowCost(Optional<String> item, Percent off) {
        Looked price = plain.get(item);
        Looked cost = costs.get(item);
        return price != null && cost != null && after(price, off).compareTo(cost(cost.effect())) < 0;
    }

    private void discounted(Looked rule, Optional<String> item, Percent off) {
        Looked price = plain.get(item);
        if (price != null) {
            compare(rule, costs.get(item), after(price, off));
        }
    }

    private static Money after(Looked price, Percent off) {
        return price.price().orElseThrow().times(off.remainder());
    }

    private void compare(Looked rule, @Nullable Looked cost, Money price) {
        // Discounts are off a price by the product's own unit; a price may be by another, of which nobody knows here
        // what it is.
        Optional<String> by = rule.isPrice() ? rule.conditions().unit() : Optional.empty();
        if (cost != null
                && cost.conditions().unit().equals(by)
                && cost.sharesDaysWith(rule)
                && price.compareTo(cost(cost.effect())) < 0) {
            findings.add(
                    PriceFinding.Code.BELOW_COST,
                    "By the rule " + rule.name() + " one costs " + price + ", which is less than the "
                            + cost(cost.effect()) + " of " + cost.name() + ".",
                    "Raise the price, or add a minimum price.",
                    cost,
                    rule);
        }
    }

    private static Money cost(RuleEffect effect) {
        return ((RuleEffect.Cost) effect).cost();
    }
}
