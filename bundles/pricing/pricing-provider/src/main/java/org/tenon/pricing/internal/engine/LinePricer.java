package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.spi.PriceContext;

/** Prices one line after the other of one basket. */
final class LinePricer {

    private final Basket basket;

    LinePricer(Basket basket) {
        this.basket = basket;
    }

    /**
     * @return empty when nothing gives the line a price
     * @throws LineRefusedException when the line cannot be priced for another reason
     */
    Optional<PricedLine> price(BasketLine line) {
        return unitPrice(line).map(unit -> priced(line, unit));
    }

    /** The rules' price; where there is none, the manual one stands in for it. */
    private Optional<UnitPrice> unitPrice(BasketLine line) {
        LineQuery query = new LineQuery(
                line.product().value(),
                line.category(),
                basket.customer(),
                basket.group(),
                line.quantity().value().abs(),
                basket.on());
        return UnitPricer.price(basket.list(), query)
                .map(price -> adjusted(line, price))
                .or(() -> line.manualPrice()
                        .map(price -> UnitPrice.given(
                                price, Optional.empty(), "No list has a price: the one given by hand.")));
    }

    private UnitPrice adjusted(BasketLine line, UnitPrice start) {
        if (basket.adjustments().isEmpty()) {
            return start;
        }
        PriceContext context = new PriceContext(
                line.product(),
                line.category(),
                line.quantity(),
                new CustomerId(basket.customer()),
                basket.group(),
                basket.channel(),
                basket.on(),
                basket.list().code(),
                start.list(),
                start.price());
        UnitPrice price = start;
        for (Adjustment adjustment : basket.adjustments()) {
            price = adjustment.apply(price, context);
        }
        return price;
    }

    private PricedLine priced(BasketLine line, UnitPrice rules) {
        Trace trace = new Trace(rules);
        Money unit = byHand(line, rules.price(), trace);
        TaxedAmount taxed = taxed(line, rounded(line, trace));
        Money gross = gross(taxed, trace);
        return new PricedLine(
                line.product(),
                line.quantity(),
                rules.list(),
                rules.price(),
                unit,
                line.discount(),
                taxed.net(),
                taxed.taxes().stream().map(TaxedAmount.Tax::amount).toList(),
                gross.minus(taxed.net()),
                gross,
                trace.steps());
    }

    /** @return the price of a unit before the discount by hand */
    private static Money byHand(BasketLine line, Money rulePrice, Trace trace) {
        Money unit = line.manualPrice().orElse(rulePrice);
        if (unit.compareTo(rulePrice) != 0) {
            trace.step("manual-price", Optional.empty(), unit, "The price of a unit was given by hand.");
        }
        Percent discount = line.discount();
        if (!discount.isZero()) {
            trace.step(
                    "manual-discount",
                    Optional.empty(),
                    Amounts.times(unit, discount.remainder()),
                    discount + " taken off by hand.");
        }
        return unit;
    }

    /** Extends the price of a unit to the line. @return in whole minor units */
    private static Money rounded(BasketLine line, Trace trace) {
        BigDecimal quantity = line.quantity().value();
        Money exact = trace.step(
                "extend", Optional.empty(), Amounts.times(trace.now(), quantity), "Times " + line.quantity() + ".");
        Money rounded = Amounts.rounded(exact.amount(), exact.currency());
        return rounded.compareTo(exact) == 0
                ? rounded
                : trace.step("round", Optional.empty(), rounded, "Rounded half up to the currency's minor unit.");
    }

    private TaxedAmount taxed(BasketLine line, Money amount) {
        List<TaxRule> due = basket.taxes().due(line.taxCategory(), basket.taxRegion(), basket.on());
        return TaxCalculation.of(
                amount, line.quantity().value(), due, basket.list().taxIncluded());
    }

    private static Money gross(TaxedAmount taxed, Trace trace) {
        for (TaxedAmount.Tax tax : taxed.taxes()) {
            if (tax.included()) {
                trace.step(
                        "tax-included",
                        Optional.of(tax.rule().id().value()),
                        Amounts.plus(trace.now(), tax.amount().amount().negated()),
                        "The price contains " + words(tax) + ".");
            }
        }
        for (TaxedAmount.Tax tax : taxed.taxes()) {
            trace.step(
                    "tax",
                    Optional.of(tax.rule().id().value()),
                    Amounts.plus(trace.now(), tax.amount().amount()),
                    words(tax) + " on " + tax.amount().base() + ".");
        }
        return trace.now();
    }

    private static String words(TaxedAmount.Tax tax) {
        return tax.rule().definition().code() + " (" + tax.amount().amount() + ")";
    }
}
