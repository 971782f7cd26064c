package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Promise;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.ShownPrice;
import org.tenon.sales.LineChoice;
import org.tenon.sales.QuoteLine;

/**
 * A line of a quote as it is kept. A draft that is rewritten gets new ones for those that say something else; of one that stays only
 * {@link #counts} changes.
 */
@Entity
@Table(name = "sales_quote_line")
class QuoteLineRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "quote_id")
    String quote;

    @Column(name = "line_no")
    int number;

    @Column(name = "product_id")
    String product;

    @Column(name = "quantity")
    BigDecimal quantity;

    @Column(name = "unit")
    String unit;

    /** The quantity in the product's own unit. */
    @Column(name = "stock_quantity")
    BigDecimal stockQuantity;

    @Column(name = "stock_unit")
    String stockUnit;

    @Column(name = "list_price")
    BigDecimal listPrice;

    @Column(name = "rule_price")
    BigDecimal rulePrice;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    @Column(name = "discount")
    BigDecimal discount;

    /** As a document prints it. */
    @Column(name = "shown_price")
    BigDecimal shownPrice;

    @Column(name = "shown_discount")
    BigDecimal shownDiscount;

    @Column(name = "net")
    BigDecimal net;

    @Column(name = "tax")
    BigDecimal tax;

    @Column(name = "gross")
    BigDecimal gross;

    @Column(name = "taxes")
    String taxes;

    @Column(name = "trace")
    String trace;

    @Column(name = "availability")
    String availability;

    /** What the seller asked for in this line. */
    @Column(name = "wish")
    String wish;

    /** What the line says of itself in numbers; null for nothing. */
    @Column(name = "attributes")
    @Nullable
    String attributes;

    /** Whether it is left to the customer. */
    @Column(name = "choosable")
    boolean choosable;

    @Column(name = "choice_group")
    @Nullable
    String choiceGroup;

    /** Whether it is in the quote's totals. */
    @Column(name = "counts")
    boolean counts = true;

    /** All lines of a quote. */
    static List<QuoteLineRow> of(String quote, QuoteContent content) {
        List<PriceRequestLine> wishes = content.draft().lines();
        List<QuoteLineRow> lines = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            lines.add(of(
                    quote,
                    i + 1,
                    wishes.get(i),
                    content.prices().lines().get(i),
                    content.promises().get(i),
                    content.choice(i)));
        }
        return lines;
    }

    private static QuoteLineRow of(
            String quote,
            int number,
            PriceRequestLine wish,
            PricedLine priced,
            List<Promise> promises,
            Optional<LineChoice> choice) {
        QuoteLineRow row = new QuoteLineRow();
        row.id = NewId.next();
        row.quote = quote;
        row.number = number;
        row.product = priced.product().value();
        row.quantity = priced.quantity().value();
        row.unit = priced.quantity().unit();
        row.stockQuantity = priced.stockQuantity().value();
        row.stockUnit = priced.stockQuantity().unit();
        row.listPrice = priced.listPrice().amount();
        row.rulePrice = priced.rulePrice().amount();
        row.unitPrice = priced.unitPrice().amount();
        row.discount = priced.discount().value();
        row.shownPrice = priced.shown().unitPrice().amount();
        row.shownDiscount = priced.shown().discount().value();
        row.net = priced.net().amount();
        row.tax = priced.tax().amount();
        row.gross = priced.gross().amount();
        row.taxes = JsonColumns.text(priced.taxes());
        row.trace = JsonColumns.text(priced.trace());
        row.availability = JsonColumns.text(promises);
        row.wish = JsonColumns.text(wish);
        row.attributes = JsonColumns.attributesText(wish.attributes());
        row.choosable = choice.isPresent();
        row.choiceGroup = choice.flatMap(LineChoice::group).orElse(null);
        row.counts = choice.map(LineChoice::chosen).orElse(true);
        return row;
    }

    String key() {
        return Integer.toString(number);
    }

    Optional<LineChoice> choice() {
        return choosable ? Optional.of(new LineChoice(Optional.ofNullable(choiceGroup), counts)) : Optional.empty();
    }

    /** The keys of those that are left to the customer and count. */
    static List<String> chosen(List<QuoteLineRow> lines) {
        return lines.stream()
                .filter(line -> line.choosable && line.counts)
                .map(QuoteLineRow::key)
                .toList();
    }

    /** Whether a line at the same place says the same: then it need not be written. */
    boolean says(QuoteLineRow other) {
        return number == other.number
                && choice().equals(other.choice())
                && texts().equals(other.texts())
                && equal(numbers(), other.numbers());
    }

    /** By value: databases give other numbers of trailing zeros back. */
    private static boolean equal(List<BigDecimal> these, List<BigDecimal> those) {
        for (int i = 0; i < these.size(); i++) {
            if (these.get(i).compareTo(those.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private List<String> texts() {
        return List.of(product, unit, stockUnit, taxes, trace, availability, wish);
    }

    private List<BigDecimal> numbers() {
        return List.of(
                quantity,
                stockQuantity,
                listPrice,
                rulePrice,
                unitPrice,
                discount,
                shownPrice,
                shownDiscount,
                net,
                tax,
                gross);
    }

    PriceRequestLine wish() {
        return JsonColumns.wish(wish);
    }

    PricedLine priced(Currency currency) {
        return new PricedLine(
                new ProductId(product),
                new Quantity(quantity, unit),
                new Money(listPrice, currency),
                new Money(rulePrice, currency),
                new Money(unitPrice, currency),
                new Percent(discount),
                new Money(net, currency),
                JsonColumns.taxes(taxes),
                new Money(tax, currency),
                new Money(gross, currency),
                JsonColumns.trace(trace),
                new ShownPrice(new Money(shownPrice, currency), new Percent(shownDiscount)),
                new Quantity(stockQuantity, stockUnit),
                List.of(),
                JsonColumns.attributes(attributes));
    }

    QuoteLine line(Currency currency) {
        return new QuoteLine(key(), priced(currency), JsonColumns.promises(availability), choice());
    }
}
