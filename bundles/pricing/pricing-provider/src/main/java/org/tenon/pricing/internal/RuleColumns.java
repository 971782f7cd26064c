package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;

/** How effects, conditions and bases of rules are spread over columns, and put together from them. */
final class RuleColumns {

    /** As queries name them, in the order in which {@link #effect}, {@link #conditions} and {@link #base} read them. */
    static final String SELECTED = "r.effect, r.price, r.discount, r.markup, r.roundTo, r.surcharge, r.minMargin,"
            + " r.maxMargin, r.expression, r.minPrice, r.maxPrice, r.channel, r.maxQuantity, r.minAmount, r.maxAmount,"
            + " r.attributeName, r.attributeMin, r.unit, r.boughtIn, r.boughtQuantity, r.boughtAmount, r.boughtAll, r.base,"
            + " r.baseList, r.combinable";

    private final Object[] row;
    private final Currency currency;
    private int next;

    /** @param first where in the row they begin */
    RuleColumns(Object[] row, int first, Currency currency) {
        this.row = row;
        this.next = first;
        this.currency = currency;
    }

    static String effect(RuleEffect effect) {
        return effect instanceof RuleEffect.Price || effect instanceof RuleEffect.Discount
                ? "plain"
                : effect.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static String base(RuleBase base) {
        return base instanceof RuleBase.OtherList ? "other" : base instanceof RuleBase.Cost ? "cost" : "list";
    }

    static @Nullable BigDecimal amount(Optional<Money> money) {
        return money.map(Money::amount).orElse(null);
    }

    RuleEffect effect() {
        String kind = text().orElseThrow();
        Optional<Money> price = money();
        Percent discount = percent();
        RuleEffect.Formula formula =
                new RuleEffect.Formula(price, percent(), discount, money(), money(), money(), money());
        Optional<String> expression = text();
        Optional<Money> minimum = money();
        Optional<Money> maximum = money();
        return switch (kind) {
            case "plain" -> price.<RuleEffect>map(RuleEffect.Price::new)
                    .orElseGet(() -> new RuleEffect.Discount(discount));
            case "formula" -> formula;
            case "expression" -> new RuleEffect.Expression(PriceFormula.of(expression.orElseThrow()));
            case "flat" -> new RuleEffect.Flat(price.orElseThrow());
            case "cost" -> new RuleEffect.Cost(price.orElseThrow());
            case "limit" -> new RuleEffect.Limit(minimum, maximum);
            default -> throw new IllegalStateException("an effect that was written by a later version: " + kind);
        };
    }

    RuleConditions conditions() {
        Optional<String> channel = text();
        Optional<BigDecimal> maxQuantity = number();
        Optional<Money> minAmount = money();
        Optional<Money> maxAmount = money();
        Optional<String> attribute = text();
        Optional<BigDecimal> atLeast = number();
        RuleConditions conditions = new RuleConditions(
                channel,
                maxQuantity,
                minAmount,
                maxAmount,
                attribute.map(name -> new RuleConditions.Attribute(name, atLeast.orElseThrow())),
                text(),
                bought());
        // Most rules have none, and there may be a million of them.
        return conditions.equals(RuleConditions.NONE) ? RuleConditions.NONE : conditions;
    }

    private Optional<PurchaseThreshold> bought() {
        Optional<PurchasePeriod> period = text().map(PurchasePeriod::parse);
        Optional<BigDecimal> quantity = number();
        Optional<Money> amount = money();
        boolean ofAll = Boolean.TRUE.equals(row[next++]);
        return period.map(days -> new PurchaseThreshold(days, quantity, amount, ofAll));
    }

    RuleBase base() {
        String kind = text().orElseThrow();
        Optional<String> list = text();
        return switch (kind) {
            case "other" -> new RuleBase.OtherList(new PriceListId(list.orElseThrow()));
            case "cost" -> RuleBase.COST;
            default -> RuleBase.LIST_PRICE;
        };
    }

    boolean flag() {
        return (boolean) row[next++];
    }

    private Optional<String> text() {
        return Optional.ofNullable((String) row[next++]);
    }

    private Optional<BigDecimal> number() {
        return Optional.ofNullable((BigDecimal) row[next++]);
    }

    private Optional<Money> money() {
        return number().map(amount -> new Money(amount, currency));
    }

    private Percent percent() {
        return number().map(Percent::new).orElse(Percent.ZERO);
    }
}
