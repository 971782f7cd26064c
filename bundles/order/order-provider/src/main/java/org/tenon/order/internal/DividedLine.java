package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.pricing.TaxAmount;

/** Lines that go to another order, whole or in part, at the price that they have. */
final class DividedLine {

    private DividedLine() {}

    /** The line in another order, with nothing set aside and nothing shipped of it. */
    static OrderLineRow copy(OrderLineRow line, OrderRow order, int number) {
        OrderLineRow copy = new OrderLineRow();
        copy.id = NewId.next();
        copy.order = order.id;
        copy.number = number;
        copy.product = line.product;
        copy.stocked = line.stocked;
        copy.quantity = line.quantity;
        copy.unit = line.unit;
        copy.stockQuantity = line.stockQuantity;
        copy.stockUnit = line.stockUnit;
        copy.listPrice = line.listPrice;
        copy.rulePrice = line.rulePrice;
        copy.unitPrice = line.unitPrice;
        copy.discount = line.discount;
        copy.shownPrice = line.shownPrice;
        copy.shownDiscount = line.shownDiscount;
        copy.net = line.net;
        copy.tax = line.tax;
        copy.gross = line.gross;
        copy.taxes = line.taxes;
        copy.trace = line.trace;
        copy.wish = line.wish;
        copy.attributes = line.attributes;
        copy.components = line.components;
        copy.toleratedLess = line.toleratedLess;
        copy.toleratedMore = line.toleratedMore;
        copy.promisedDate = line.promisedDate;
        copy.procurement = line.procurement;
        copy.procured = line.procured;
        copy.purchaseId = line.purchaseId;
        copy.purchaseNumber = line.purchaseNumber;
        return copy;
    }

    /**
     * Takes some of a line into another order.
     *
     * @param quantity less than all of it, in the line's unit
     * @param own the same in the product's own
     * @return what goes; both together have the line's amounts
     */
    static OrderLineRow divide(OrderLineRow line, BigDecimal quantity, BigDecimal own, OrderRow order, int number) {
        Currency currency = Currency.getInstance(order.currency);
        OrderLineRow part = copy(line, order, number);
        BigDecimal all = line.quantity;
        List<TaxAmount> stays = new ArrayList<>();
        List<TaxAmount> goes = new ArrayList<>();
        for (TaxAmount tax : JsonColumns.taxes(line.taxes)) {
            Money base = share(tax.base(), quantity, all);
            Money amount = share(tax.amount(), quantity, all);
            goes.add(with(tax, base, amount));
            stays.add(with(tax, tax.base().minus(base), tax.amount().minus(amount)));
        }
        part.quantity = quantity;
        part.stockQuantity = own;
        part.net = share(new Money(line.net, currency), quantity, all).amount();
        part.tax = goes.stream().map(tax -> tax.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        part.gross = part.net.add(part.tax);
        part.taxes = JsonColumns.text(goes);
        line.quantity = all.subtract(quantity);
        line.stockQuantity = line.stockQuantity.subtract(own);
        line.net = line.net.subtract(part.net);
        line.tax = line.tax.subtract(part.tax);
        line.gross = line.gross.subtract(part.gross);
        line.taxes = JsonColumns.text(stays);
        // What the buyer asked for was another quantity.
        line.wish = null;
        part.wish = null;
        return part;
    }

    private static TaxAmount with(TaxAmount tax, Money base, Money amount) {
        return new TaxAmount(tax.code(), tax.rate(), base, amount, tax.group(), tax.reverseCharge(), tax.note());
    }

    private static Money share(Money of, BigDecimal quantity, BigDecimal all) {
        return new Money(
                of.amount().multiply(quantity).divide(all, of.minorDigits(), RoundingMode.HALF_UP), of.currency());
    }
}
