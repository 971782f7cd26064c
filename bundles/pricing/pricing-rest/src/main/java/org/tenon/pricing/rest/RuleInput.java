package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.DayHours;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * A price rule as a request gives it. What it does is said by the members that are there, see {@link EffectInput}.
 *
 * @param unit what its quantities, prices and other amounts are by, and lines must be in; without it the product's own
 * @param bought what the customer must have bought before
 * @param over what the lines of the document must come to together
 * @param hours at which time of the day it holds
 * @param base what it starts from: {@code "list"}, {@code "cost"}, or the id or code of another list
 * @param validTo the last day on which it holds
 */
record RuleInput(
        Optional<ProductId> product,
        Optional<String> category,
        Optional<BigDecimal> minQuantity,
        Optional<BigDecimal> maxQuantity,
        Optional<Money> minAmount,
        Optional<Money> maxAmount,
        Optional<AttributeInput> attribute,
        Optional<String> unit,
        Optional<BoughtInput> bought,
        Optional<OverInput> over,
        Optional<HoursInput> hours,
        Optional<CustomerId> customer,
        Optional<String> group,
        Optional<String> channel,
        Optional<Money> price,
        Optional<Percent> discountPercent,
        Optional<Percent> markupPercent,
        Optional<Money> roundTo,
        Optional<Money> surcharge,
        Optional<Money> minMargin,
        Optional<Money> maxMargin,
        Optional<String> formula,
        Optional<Money> flatPrice,
        Optional<Money> cost,
        Optional<Money> minimumPrice,
        Optional<Money> maximumPrice,
        Optional<String> base,
        Optional<Boolean> combinable,
        Optional<Integer> sequence,
        Optional<Integer> priority,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    private static final String LIST = "list";
    private static final String COST = "cost";

    /**
     * The attribute that a line must have.
     *
     * @param atLeast 0 where only {@code atMost} is given
     */
    record AttributeInput(@Nullable String name, @Nullable BigDecimal atLeast, Optional<BigDecimal> atMost) {}

    /**
     * Records what is wrong.
     *
     * @param lists finds a price list by id or code
     * @return empty when something is wrong
     */
    Optional<NewPriceRule> rule(Violations violations, String pointer, Function<String, Optional<PriceList>> lists) {
        Optional<RuleScope> scope = Reading.value(
                violations, scopePointer(pointer), () -> new RuleScope(product, category, customer, group));
        Optional<DateRange> days = Reading.days(violations, pointer, validFrom, validTo);
        Optional<RuleEffect> effect = effect(violations, pointer);
        Optional<RuleConditions> conditions = conditions(violations, pointer);
        Optional<RuleBase> start = start(violations, pointer, lists);
        boolean numbers = numbersAreGood(violations, pointer);
        if (scope.isEmpty()
                || days.isEmpty()
                || effect.isEmpty()
                || conditions.isEmpty()
                || start.isEmpty()
                || !numbers) {
            return Optional.empty();
        }
        return Reading.value(
                violations,
                pointer + "/maxQuantity",
                () -> new NewPriceRule(
                        scope.get(),
                        minQuantity.orElse(BigDecimal.ZERO),
                        effect.get(),
                        sequence.orElse(NewPriceRule.UNNUMBERED),
                        priority.orElse(NewPriceRule.NO_PRIORITY),
                        days.get(),
                        conditions.get(),
                        start.get(),
                        combinable.orElse(false)));
    }

    private String scopePointer(String pointer) {
        if (product.isPresent() && category.isPresent()) {
            return pointer + "/category";
        }
        return pointer + (group.isPresent() ? "/group" : "/category");
    }

    private Optional<RuleEffect> effect(Violations violations, String pointer) {
        return new EffectInput(
                        price,
                        discountPercent,
                        markupPercent,
                        roundTo,
                        surcharge,
                        minMargin,
                        maxMargin,
                        formula,
                        flatPrice,
                        cost,
                        minimumPrice,
                        maximumPrice)
                .effect(violations, pointer);
    }

    private Optional<RuleConditions> conditions(Violations violations, String pointer) {
        Optional<RuleConditions.Attribute> wanted = attribute.flatMap(input -> attribute(input, violations, pointer));
        Optional<PurchaseThreshold> threshold =
                bought.flatMap(input -> input.threshold(violations, pointer + "/bought"));
        Optional<DocumentThreshold> together = over.flatMap(input -> input.threshold(violations, pointer + "/over"));
        Optional<DayHours> times = hours.flatMap(input -> input.hours(violations, pointer + "/hours"));
        if (attribute.isPresent() != wanted.isPresent()
                || hours.isPresent() != times.isPresent()
                || bought.isPresent() != threshold.isPresent()
                || over.isPresent() != together.isPresent()) {
            return Optional.empty();
        }
        String place = pointer
                + (minAmount.isPresent() || maxAmount.isPresent()
                        ? "/maxAmount"
                        : channel.isPresent() ? "/channel" : unit.isPresent() ? "/unit" : "/maxQuantity");
        return Reading.value(
                violations,
                place,
                () -> new RuleConditions(
                        channel, maxQuantity, minAmount, maxAmount, wanted, unit, threshold, together, times));
    }

    private static Optional<RuleConditions.Attribute> attribute(
            AttributeInput input, Violations violations, String pointer) {
        String name = input.name();
        @Nullable
        BigDecimal atLeast = input.atLeast() == null && input.atMost().isPresent() ? BigDecimal.ZERO : input.atLeast();
        boolean named = violations.check(
                name != null, pointer + "/attribute/name", "required", "The attribute's name is needed.");
        boolean valued = violations.check(
                atLeast != null, pointer + "/attribute/atLeast", "required", "The attribute's least value is needed.");
        return named && valued
                ? Reading.value(
                        violations,
                        pointer + (input.atMost().isPresent() ? "/attribute/atMost" : "/attribute/name"),
                        () -> new RuleConditions.Attribute(String.valueOf(name), atLeast, input.atMost()))
                : Optional.empty();
    }

    private Optional<RuleBase> start(
            Violations violations, String pointer, Function<String, Optional<PriceList>> lists) {
        if (base.isEmpty() || base.get().equals(LIST)) {
            return Optional.of(RuleBase.LIST_PRICE);
        }
        if (base.get().equals(COST)) {
            return Optional.of(RuleBase.COST);
        }
        Optional<PriceList> other = lists.apply(base.get());
        violations.check(
                other.isPresent(),
                pointer + "/base",
                "pricing.unknown-base",
                "A base is list, cost, or a price list; there is no price list " + base.get() + ".");
        return other.map(list -> new RuleBase.OtherList(list.id()));
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
