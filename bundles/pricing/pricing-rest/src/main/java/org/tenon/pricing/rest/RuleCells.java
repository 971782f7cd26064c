package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.TableRow;

/** A row of a table as a rule; amounts are in the list's currency. */
final class RuleCells {

    private final Cells cells;
    private final Currency currency;
    private final Violations violations;

    /** @param violations gets what cannot be read, at pointers that are headings */
    RuleCells(List<String> headings, TableRow row, Currency currency, Violations violations) {
        this.cells = new Cells(headings, row, violations);
        this.currency = currency;
        this.violations = violations;
    }

    /**
     * What the row says, as far as it can be read.
     *
     * @param products finds a product by its SKU
     */
    RuleInput input(Function<String, Optional<ProductId>> products) {
        return new RuleInput(
                product(products),
                text(RuleColumn.CATEGORY),
                number(RuleColumn.MIN_QUANTITY),
                number(RuleColumn.MAX_QUANTITY),
                money(RuleColumn.MIN_AMOUNT),
                money(RuleColumn.MAX_AMOUNT),
                attribute(),
                text(RuleColumn.UNIT),
                bought(),
                over(),
                hours(),
                read(RuleColumn.CUSTOMER, "an id", CustomerId::new),
                text(RuleColumn.GROUP),
                text(RuleColumn.CHANNEL),
                money(RuleColumn.PRICE),
                percent(RuleColumn.DISCOUNT_PERCENT),
                percent(RuleColumn.MARKUP_PERCENT),
                money(RuleColumn.ROUND_TO),
                money(RuleColumn.SURCHARGE),
                money(RuleColumn.MIN_MARGIN),
                money(RuleColumn.MAX_MARGIN),
                text(RuleColumn.FORMULA),
                money(RuleColumn.FLAT_PRICE),
                money(RuleColumn.COST),
                money(RuleColumn.MINIMUM_PRICE),
                money(RuleColumn.MAXIMUM_PRICE),
                text(RuleColumn.BASE),
                cells.flag(RuleColumn.COMBINABLE.heading()),
                cells.whole(RuleColumn.SEQUENCE.heading()),
                cells.whole(RuleColumn.PRIORITY.heading()),
                cells.day(RuleColumn.VALID_FROM.heading()),
                cells.day(RuleColumn.VALID_TO.heading()));
    }

    private Optional<ProductId> product(Function<String, Optional<ProductId>> products) {
        Optional<ProductId> id = read(RuleColumn.PRODUCT, "an id", ProductId::new);
        Optional<String> sku = text(RuleColumn.SKU);
        if (id.isPresent() || sku.isEmpty()) {
            return id;
        }
        Optional<ProductId> found = products.apply(sku.get());
        violations.check(
                found.isPresent(),
                "/" + RuleColumn.SKU.heading(),
                "pricing.unknown-product",
                "There is no product " + sku.get() + ".");
        return found;
    }

    private Optional<RuleInput.AttributeInput> attribute() {
        Optional<String> name = text(RuleColumn.ATTRIBUTE);
        Optional<BigDecimal> atLeast = number(RuleColumn.AT_LEAST);
        Optional<BigDecimal> atMost = number(RuleColumn.AT_MOST);
        return name.isEmpty() && atLeast.isEmpty() && atMost.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleInput.AttributeInput(name.orElse(null), atLeast.orElse(null), atMost));
    }

    private Optional<BoughtInput> bought() {
        BoughtInput bought = new BoughtInput(
                text(RuleColumn.BOUGHT_IN).orElse(null),
                number(RuleColumn.BOUGHT_QUANTITY),
                money(RuleColumn.BOUGHT_AMOUNT),
                text(RuleColumn.BOUGHT_ATTRIBUTE),
                number(RuleColumn.BOUGHT_MIN_ATTRIBUTE),
                text(RuleColumn.BOUGHT_OF));
        return Optional.of(bought).filter(some -> !some.equals(BoughtInput.NOTHING));
    }

    private Optional<HoursInput> hours() {
        Optional<String> from = text(RuleColumn.HOURS_FROM);
        Optional<String> until = text(RuleColumn.HOURS_UNTIL);
        return from.isEmpty() && until.isEmpty()
                ? Optional.empty()
                : Optional.of(new HoursInput(from.orElse(null), until.orElse(null)));
    }

    private Optional<OverInput> over() {
        OverInput over = new OverInput(
                text(RuleColumn.OVER_OF),
                number(RuleColumn.OVER_MIN_QUANTITY),
                number(RuleColumn.OVER_MAX_QUANTITY),
                money(RuleColumn.OVER_MIN_AMOUNT),
                money(RuleColumn.OVER_MAX_AMOUNT),
                number(RuleColumn.OVER_MIN_WEIGHT),
                number(RuleColumn.OVER_MAX_WEIGHT),
                text(RuleColumn.OVER_ATTRIBUTE),
                number(RuleColumn.OVER_MIN_ATTRIBUTE),
                number(RuleColumn.OVER_MAX_ATTRIBUTE));
        return Optional.of(over).filter(some -> !some.equals(OverInput.NOTHING));
    }

    private Optional<String> text(RuleColumn column) {
        return cells.text(column.heading());
    }

    private Optional<BigDecimal> number(RuleColumn column) {
        return read(column, "a number such as 12.50", Cells::decimal);
    }

    private Optional<Percent> percent(RuleColumn column) {
        return read(column, "a percentage such as 12.5", text -> new Percent(Cells.decimal(text)));
    }

    private Optional<Money> money(RuleColumn column) {
        return read(column, "an amount such as 12.50", text -> new Money(Cells.decimal(text), currency));
    }

    private <T> Optional<T> read(RuleColumn column, String what, Function<String, T> reading) {
        return cells.read(column.heading(), what, reading);
    }
}
