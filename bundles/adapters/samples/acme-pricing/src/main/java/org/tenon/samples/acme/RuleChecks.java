package org.tenon.samples.acme;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/** What is checked of rules before a list takes them. */
final class RuleChecks {

    private static final BigDecimal TOO_MANY = BigDecimal.TEN.pow(12);
    private static final int MAX_DECIMALS = 6;

    private final ProductService products;
    private final CustomerService customers;

    RuleChecks(ProductService products, CustomerService customers) {
        this.products = products;
        this.customers = customers;
    }

    void count(List<NewPriceRule> rules) {
        Violations violations = new Violations();
        violations.check(!rules.isEmpty(), "", "pricing.no-rules", "At least one rule is needed.");
        violations.check(
                rules.size() <= PriceListService.MAX_RULES,
                "",
                "pricing.too-many-rules",
                "At most " + PriceListService.MAX_RULES + " rules are added at once.");
        violations.throwIfAny();
    }

    /** Says everything that is wrong at once. */
    void check(List<NewPriceRule> rules, Currency currency) {
        Set<ProductId> noProducts = named(rules, RuleScope::product);
        if (!noProducts.isEmpty()) {
            noProducts.removeAll(products.findAll(Set.copyOf(noProducts)).keySet());
        }
        Set<CustomerId> noCustomers = named(rules, RuleScope::customer);
        if (!noCustomers.isEmpty()) {
            noCustomers.removeAll(customers.findAll(Set.copyOf(noCustomers)).keySet());
        }
        Violations violations = new Violations();
        for (int i = 0; i < rules.size(); i++) {
            NewPriceRule rule = rules.get(i);
            String place = "/" + i;
            violations.check(
                    isPlain(rule),
                    place,
                    "pricing.rule-not-supported",
                    "A rule is a price or a discount, for a product and a buyer, from a quantity and a day on.");
            amounts(rule, currency, place, violations);
            violations.check(
                    rule.scope().product().filter(noProducts::contains).isEmpty(),
                    place + "/product",
                    "pricing.unknown-product",
                    "There is no such product.");
            violations.check(
                    rule.scope().customer().filter(noCustomers::contains).isEmpty(),
                    place + "/customer",
                    "pricing.unknown-customer",
                    "There is no such customer.");
        }
        violations.throwIfAny();
    }

    /** Whether it says nothing that we would have to ignore. */
    private static boolean isPlain(NewPriceRule rule) {
        boolean known = rule.effect() instanceof RuleEffect.Price || rule.effect() instanceof RuleEffect.Discount;
        return known
                && rule.equals(new NewPriceRule(
                        rule.scope(),
                        rule.minQuantity(),
                        rule.effect(),
                        rule.sequence(),
                        rule.priority(),
                        rule.validity()));
    }

    private static void amounts(NewPriceRule rule, Currency currency, String place, Violations violations) {
        violations.check(
                !(rule.effect() instanceof RuleEffect.Price price)
                        || price.price().currency().equals(currency),
                place + "/price",
                "pricing.currency-mismatch",
                "The list is in " + currency + ".");
        violations.check(
                rule.minQuantity().compareTo(TOO_MANY) < 0 && rule.minQuantity().scale() <= MAX_DECIMALS,
                place + "/minQuantity",
                "pricing.quantity-out-of-range",
                "A minimum quantity has at most 12 digits before and " + MAX_DECIMALS + " after the point.");
    }

    private static <I> Set<I> named(List<NewPriceRule> rules, Function<RuleScope, Optional<I>> name) {
        return rules.stream()
                .flatMap(rule -> name.apply(rule.scope()).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
