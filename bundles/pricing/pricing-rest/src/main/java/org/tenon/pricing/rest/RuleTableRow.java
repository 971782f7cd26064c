package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.table.TableCell;

/**
 * A rule as a row of a table, which an import takes again.
 *
 * @param sku of the product that the rule names, if it is known
 */
record RuleTableRow(RuleBody rule, Optional<String> sku) {

    List<TableCell> cells() {
        return RuleColumn.all().stream().map(this::cell).toList();
    }

    private TableCell cell(RuleColumn column) {
        return switch (column) {
            case PRODUCT -> TableCell.of(rule.product().map(Object::toString));
            case SKU -> TableCell.of(sku);
            case CATEGORY -> TableCell.of(rule.category());
            case CUSTOMER -> TableCell.of(rule.customer().map(Object::toString));
            case GROUP -> TableCell.of(rule.group());
            case CHANNEL -> TableCell.of(rule.channel());
            case MIN_QUANTITY -> number(Optional.of(rule.minQuantity()).filter(quantity -> quantity.signum() > 0));
            case MAX_QUANTITY -> number(rule.maxQuantity());
            case MIN_AMOUNT -> money(rule.minAmount());
            case MAX_AMOUNT -> money(rule.maxAmount());
            case ATTRIBUTE -> TableCell.of(rule.attribute().map(RuleBody.Attribute::name));
            case AT_LEAST -> number(rule.attribute().map(RuleBody.Attribute::atLeast));
            case AT_MOST -> number(rule.attribute().flatMap(RuleBody.Attribute::atMost));
            case UNIT -> TableCell.of(rule.unit());
            case BOUGHT_IN -> TableCell.of(rule.bought().map(RuleBody.Bought::in));
            case BOUGHT_QUANTITY -> number(rule.bought().flatMap(RuleBody.Bought::minQuantity));
            case BOUGHT_AMOUNT -> money(rule.bought().flatMap(RuleBody.Bought::minAmount));
            case BOUGHT_ATTRIBUTE -> TableCell.of(rule.bought().flatMap(RuleBody.Bought::attribute));
            case BOUGHT_MIN_ATTRIBUTE -> number(rule.bought().flatMap(RuleBody.Bought::minAttribute));
            case BOUGHT_OF -> TableCell.of(
                    rule.bought().map(RuleBody.Bought::of).filter(of -> of.equals("all")));
            case OVER_OF -> TableCell.of(rule.over().map(RuleBody.Over::of).filter(of -> of.equals("all")));
            case OVER_MIN_QUANTITY -> number(rule.over().flatMap(RuleBody.Over::minQuantity));
            case OVER_MAX_QUANTITY -> number(rule.over().flatMap(RuleBody.Over::maxQuantity));
            case OVER_MIN_AMOUNT -> money(rule.over().flatMap(RuleBody.Over::minAmount));
            case OVER_MAX_AMOUNT -> money(rule.over().flatMap(RuleBody.Over::maxAmount));
            case OVER_MIN_WEIGHT -> number(rule.over().flatMap(RuleBody.Over::minWeight));
            case OVER_MAX_WEIGHT -> number(rule.over().flatMap(RuleBody.Over::maxWeight));
            case OVER_ATTRIBUTE -> TableCell.of(rule.over().flatMap(RuleBody.Over::attribute));
            case OVER_MIN_ATTRIBUTE -> number(rule.over().flatMap(RuleBody.Over::minAttribute));
            case OVER_MAX_ATTRIBUTE -> number(rule.over().flatMap(RuleBody.Over::maxAttribute));
            case HOURS_FROM -> TableCell.of(rule.hours().map(RuleBody.Hours::from));
            case HOURS_UNTIL -> TableCell.of(rule.hours().map(RuleBody.Hours::until));
            case PRICE -> money(rule.price());
            case DISCOUNT_PERCENT -> number(rule.discountPercent().map(Percent::value));
            case MARKUP_PERCENT -> number(rule.markupPercent().map(Percent::value));
            case ROUND_TO -> money(rule.roundTo());
            case SURCHARGE -> money(rule.surcharge());
            case MIN_MARGIN -> money(rule.minMargin());
            case MAX_MARGIN -> money(rule.maxMargin());
            case FORMULA -> TableCell.of(rule.formula());
            case FLAT_PRICE -> money(rule.flatPrice());
            case COST -> money(rule.cost());
            case MINIMUM_PRICE -> money(rule.minimumPrice());
            case MAXIMUM_PRICE -> money(rule.maximumPrice());
            case BASE -> TableCell.of(Optional.of(rule.base()).filter(base -> !base.equals("list")));
            case COMBINABLE -> TableCell.of(rule.combinable() ? "true" : "");
            case SEQUENCE -> number(rule.sequence().map(BigDecimal::valueOf));
            case PRIORITY -> number(rule.priority().map(BigDecimal::valueOf));
            case VALID_FROM -> rule.validFrom().map(TableCell::of).orElse(TableCell.EMPTY);
            case VALID_TO -> rule.validTo().map(TableCell::of).orElse(TableCell.EMPTY);
        };
    }

    private static TableCell money(Optional<Money> amount) {
        return number(amount.map(Money::amount));
    }

    /** As a text where a spreadsheet program would not keep all digits. */
    private static TableCell number(Optional<BigDecimal> number) {
        return number.map(value -> value.precision() > 15 ? TableCell.of(value.toPlainString()) : TableCell.of(value))
                .orElse(TableCell.EMPTY);
    }
}
