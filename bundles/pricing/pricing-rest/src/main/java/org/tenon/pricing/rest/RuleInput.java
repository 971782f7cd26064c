package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * A price rule as a request gives it: a price or a percentage, not both.
 *
 * @param validTo the first day on which it holds no more
 */
record RuleInput(
        Optional<ProductId> product,
        Optional<String> category,
        Optional<BigDecimal> minQuantity,
        Optional<CustomerId> customer,
        Optional<String> group,
        Optional<Money> price,
        Optional<Percent> discountPercent,
        Optional<Integer> sequence,
        Optional<Integer> priority,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** Records what is wrong. @return empty when something is */
    Optional<NewPriceRule> rule(Violations violations, String pointer) {
        Optional<RuleScope> scope = Reading.value(
                violations, scopePointer(pointer), () -> new RuleScope(product, category, customer, group));
        Optional<DateRange> days = Reading.days(violations, pointer, validFrom, validTo);
        Optional<RuleEffect> effect = effect(violations, pointer);
        boolean numbers = numbersAreGood(violations, pointer);
        return scope.isEmpty() || days.isEmpty() || effect.isEmpty() || !numbers
                ? Optional.empty()
                : Optional.of(new NewPriceRule(
                        scope.get(),
                        minQuantity.orElse(BigDecimal.ZERO),
                        effect.get(),
                        sequence.orElse(NewPriceRule.UNNUMBERED),
                        priority.orElse(NewPriceRule.NO_PRIORITY),
                        days.get()));
    }

    private String scopePointer(String pointer) {
        if (product.isPresent() && category.isPresent()) {
            return pointer + "/category";
        }
        return pointer + (group.isPresent() ? "/group" : "/category");
    }

    private Optional<RuleEffect> effect(Violations violations, String pointer) {
        if (price.isPresent() == discountPercent.isPresent()) {
            violations.add(pointer + "/price", "required", "A rule has either a price or a discountPercent, not both.");
            return Optional.empty();
        }
        return price.isPresent()
                ? Reading.value(violations, pointer + "/price", () -> new RuleEffect.Price(price.get()))
                : Reading.value(
                        violations,
                        pointer + "/discountPercent",
                        () -> new RuleEffect.Discount(discountPercent.orElseThrow()));
    }

    private boolean numbersAreGood(Violations violations, String pointer) {
        boolean quantity = violations.check(
                minQuantity.map(BigDecimal::signum).orElse(0) >= 0,
                pointer + "/minQuantity",
                "value.refused",
                "A minimum quantity is zero or more.");
        boolean strength = violations.check(
                priority.orElse(NewPriceRule.NO_PRIORITY) >= 0,
                pointer + "/priority",
                "value.refused",
                "A priority is zero or more.");
        return quantity && strength;
    }
}
