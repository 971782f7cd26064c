package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleScope;

/** What is checked of rules before a list takes them. */
final class RuleChecks {

    private static final BigDecimal MAX_QUANTITY = BigDecimal.TEN.pow(12);
    private static final int MAX_DECIMALS = 6;
    private static final BigDecimal MAX_ATTRIBUTE = BigDecimal.TEN.pow(18);
    private static final int MAX_ATTRIBUTE_DECIMALS = 12;

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
                "At most " + PriceListService.MAX_RULES + " rules are added at once, not " + rules.size() + ".");
        violations.throwIfAny();
    }

    /** Two round trips at most, however many the rules. */
    void check(List<NewPriceRule> rules, Currency currency) {
        Set<ProductId> missingProducts =
                missing(rules, scope -> scope.product().orElse(null), ids -> products.findAll(ids)
                        .keySet());
        Set<CustomerId> missingCustomers =
                missing(rules, scope -> scope.customer().orElse(null), ids -> customers
                        .findAll(ids)
                        .keySet());
        Violations violations = new Violations();
        for (int i = 0; i < rules.size(); i++) {
            NewPriceRule rule = rules.get(i);
            String place = "/" + i;
            checkAmounts(rule, currency, place, violations);
            rule.scope()
                    .product()
                    .filter(missingProducts::contains)
                    .ifPresent(product -> violations.add(
                            place + "/product", "pricing.unknown-product", "There is no product " + product + "."));
            rule.scope()
                    .customer()
                    .filter(missingCustomers::contains)
                    .ifPresent(customer -> violations.add(
                            place + "/customer", "pricing.unknown-customer", "There is no customer " + customer + "."));
        }
        violations.throwIfAny();
    }

    private static void checkAmounts(NewPriceRule rule, Currency currency, String place, Violations violations) {
        RuleAmounts.of(rule)
                .forEach((member, amount) -> violations.check(
                        amount.currency().equals(currency),
                        place + "/" + member,
                        "pricing.currency-mismatch",
                        "The list is in " + currency + ", this is in " + amount.currency() + "."));
        quantity(rule.minQuantity(), place + "/minQuantity", violations);
        rule.conditions().maxQuantity().ifPresent(most -> quantity(most, place + "/maxQuantity", violations));
        rule.conditions()
                .bought()
                .flatMap(PurchaseThreshold::minQuantity)
                .ifPresent(least -> quantity(least, place + "/bought/minQuantity", violations));
        rule.conditions()
                .bought()
                .flatMap(PurchaseThreshold::total)
                .ifPresent(total -> attribute(total.least(), place + "/bought/minAttribute", violations));
        rule.conditions().over().ifPresent(limits -> {
            limits.minQuantity().ifPresent(least -> quantity(least, place + "/over/minQuantity", violations));
            limits.maxQuantity().ifPresent(most -> quantity(most, place + "/over/maxQuantity", violations));
            limits.minWeight().ifPresent(least -> quantity(least, place + "/over/minWeight", violations));
            limits.maxWeight().ifPresent(most -> quantity(most, place + "/over/maxWeight", violations));
            limits.total().ifPresent(total -> {
                total.least().ifPresent(least -> attribute(least, place + "/over/minAttribute", violations));
                total.most().ifPresent(most -> attribute(most, place + "/over/maxAttribute", violations));
            });
        });
        rule.conditions().attribute().ifPresent(attribute -> {
            attribute(attribute.atLeast(), place + "/attribute/atLeast", violations);
            attribute.atMost().ifPresent(most -> attribute(most, place + "/attribute/atMost", violations));
        });
    }

    private static void attribute(BigDecimal value, String place, Violations violations) {
        violations.check(
                value.abs().compareTo(MAX_ATTRIBUTE) < 0 && value.scale() <= MAX_ATTRIBUTE_DECIMALS,
                place,
                "pricing.attribute-out-of-range",
                "An attribute has at most 18 digits before and " + MAX_ATTRIBUTE_DECIMALS + " after the point.");
    }

    /** Records it when a quantity cannot be kept as it is. */
    static void quantity(BigDecimal quantity, String place, Violations violations) {
        violations.check(
                quantity.compareTo(MAX_QUANTITY) < 0 && quantity.scale() <= MAX_DECIMALS,
                place,
                "pricing.quantity-out-of-range",
                "A quantity has at most 12 digits before and " + MAX_DECIMALS + " after the point.");
    }

    private static <I> Set<I> missing(
            List<NewPriceRule> rules, Function<RuleScope, @Nullable I> named, Function<Set<I>, Set<I>> existing) {
        Set<I> ids = rules.stream()
                .map(rule -> named.apply(rule.scope()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            ids.removeAll(existing.apply(Set.copyOf(ids)));
        }
        return ids;
    }
}
