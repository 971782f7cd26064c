package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.DayHours;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.DocumentThreshold.AttributeTotal;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.PurchaseThreshold.AttributeLeast;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/** A price rule as an answer gives it: what can be sent, with its ids. */
record RuleBody(
        PriceRuleId id,
        PriceListId priceList,
        Optional<ProductId> product,
        Optional<String> category,
        BigDecimal minQuantity,
        Optional<BigDecimal> maxQuantity,
        Optional<Money> minAmount,
        Optional<Money> maxAmount,
        Optional<Attribute> attribute,
        Optional<String> unit,
        Optional<Bought> bought,
        Optional<Over> over,
        Optional<Hours> hours,
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
        String base,
        boolean combinable,
        Optional<Integer> sequence,
        Optional<Integer> priority,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** The attribute that a line must have. */
    record Attribute(String name, BigDecimal atLeast, Optional<BigDecimal> atMost) {
        private static Attribute of(RuleConditions.Attribute attribute) {
            return new Attribute(attribute.name(), attribute.atLeast(), attribute.atMost());
        }
    }

    /** What the customer must have bought before. */
    record Bought(
            String in,
            Optional<BigDecimal> minQuantity,
            Optional<Money> minAmount,
            Optional<String> attribute,
            Optional<BigDecimal> minAttribute,
            String of) {

        private static Bought of(PurchaseThreshold threshold) {
            return new Bought(
                    threshold.period().toString(),
                    threshold.minQuantity(),
                    threshold.minAmount(),
                    threshold.total().map(AttributeLeast::attribute),
                    threshold.total().map(AttributeLeast::least),
                    threshold.ofAll() ? "all" : "rule");
        }
    }

    /** The hours of the day at which it holds: {@code 17:00}, and the first minute that it holds no more. */
    record Hours(String from, String until) {
        private static Hours of(DayHours hours) {
            return new Hours(hours.from().toString(), hours.until().toString());
        }
    }

    /** What the lines of the document must come to together. */
    record Over(
            String of,
            Optional<BigDecimal> minQuantity,
            Optional<BigDecimal> maxQuantity,
            Optional<Money> minAmount,
            Optional<Money> maxAmount,
            Optional<BigDecimal> minWeight,
            Optional<BigDecimal> maxWeight,
            Optional<String> attribute,
            Optional<BigDecimal> minAttribute,
            Optional<BigDecimal> maxAttribute) {

        private static Over of(DocumentThreshold limits) {
            return new Over(
                    limits.ofAll() ? "all" : "rule",
                    limits.minQuantity(),
                    limits.maxQuantity(),
                    limits.minAmount(),
                    limits.maxAmount(),
                    limits.minWeight(),
                    limits.maxWeight(),
                    limits.total().map(AttributeTotal::attribute),
                    limits.total().flatMap(AttributeTotal::least),
                    limits.total().flatMap(AttributeTotal::most));
        }
    }

    static RuleBody of(PriceRule rule) {
        NewPriceRule definition = rule.definition();
        RuleScope scope = definition.scope();
        RuleConditions conditions = definition.conditions();
        Optional<RuleEffect.Formula> chain = effect(rule, RuleEffect.Formula.class);
        Optional<RuleEffect.Limit> limit = effect(rule, RuleEffect.Limit.class);
        return new RuleBody(
                rule.id(),
                rule.list(),
                scope.product(),
                scope.category(),
                definition.minQuantity(),
                conditions.maxQuantity(),
                conditions.minAmount(),
                conditions.maxAmount(),
                conditions.attribute().map(Attribute::of),
                conditions.unit(),
                conditions.bought().map(Bought::of),
                conditions.over().map(Over::of),
                conditions.hours().map(Hours::of),
                scope.customer(),
                scope.group(),
                conditions.channel(),
                effect(rule, RuleEffect.Price.class)
                        .map(RuleEffect.Price::price)
                        .or(() -> chain.flatMap(RuleEffect.Formula::price)),
                effect(rule, RuleEffect.Discount.class)
                        .map(RuleEffect.Discount::percent)
                        .or(() -> percent(chain, RuleEffect.Formula::discount)),
                percent(chain, RuleEffect.Formula::markup),
                chain.flatMap(RuleEffect.Formula::roundTo),
                chain.flatMap(RuleEffect.Formula::surcharge),
                chain.flatMap(RuleEffect.Formula::minMargin),
                chain.flatMap(RuleEffect.Formula::maxMargin),
                effect(rule, RuleEffect.Expression.class)
                        .map(calculated -> calculated.formula().text()),
                effect(rule, RuleEffect.Flat.class).map(RuleEffect.Flat::price),
                effect(rule, RuleEffect.Cost.class).map(RuleEffect.Cost::cost),
                limit.flatMap(RuleEffect.Limit::minimum),
                limit.flatMap(RuleEffect.Limit::maximum),
                base(definition.base()),
                definition.combinable(),
                Optional.of(definition.sequence()).filter(number -> number != NewPriceRule.UNNUMBERED),
                Optional.of(definition.priority()).filter(number -> number != NewPriceRule.NO_PRIORITY),
                definition.validity().from(),
                definition.validity().last());
    }

    private static <T> Optional<T> effect(PriceRule rule, Class<T> kind) {
        return Optional.of(rule.definition().effect()).filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<Percent> percent(
            Optional<RuleEffect.Formula> chain, Function<RuleEffect.Formula, Percent> part) {
        return chain.map(part).filter(percent -> !percent.isZero());
    }

    private static String base(RuleBase base) {
        return base instanceof RuleBase.OtherList other
                ? other.list().value()
                : base instanceof RuleBase.Cost ? "cost" : "list";
    }
}
