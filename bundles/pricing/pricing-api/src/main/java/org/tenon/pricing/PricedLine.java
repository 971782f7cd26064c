package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;

/**
 * A line with its price. {@code net + tax = gross}, always.
 *
 * @param listPrice the price of a unit before any percent rule
 * @param rulePrice the price of a unit that the rules give, unrounded: what the line would cost with nothing done by hand
 *     (the regular price of Salesforce CPQ)
 * @param unitPrice the price of a unit before the discount by hand: the seller's own or the rules'; unrounded
 * @param discount taken off by hand
 * @param net without taxes, rounded to the currency's minor unit or step, HALF_UP where the currency says nothing else ({@link
 *     CurrencyDetails}): quantity x unit price x (1 - discount), less the
 *     taxes in it when prices contain them
 * @param taxes in the order in which they were computed
 * @param trace how it came about
 * @param shown price and discount as a document prints them
 * @param stockQuantity the quantity in the product's own unit, HALF_UP to 6 decimals, of a document's line exactly; the same one
 *     when it is sold in that
 * @param nearly the rules that nearly held, cheapest first, when the request asked for them
 * @param attributes what the line said of itself in numbers, as in {@link PriceRequestLine#attributes()}: none of what its product
 *     says. A provider need not tell; documents keep what they were told
 */
public record PricedLine(
        ProductId product,
        Quantity quantity,
        Money listPrice,
        Money rulePrice,
        Money unitPrice,
        Percent discount,
        Money net,
        List<TaxAmount> taxes,
        Money tax,
        Money gross,
        List<PriceStep> trace,
        ShownPrice shown,
        Quantity stockQuantity,
        List<NearlyApplied> nearly,
        Map<String, BigDecimal> attributes) {

    public PricedLine {
        requireNonNull(product, "product");
        requireNonNull(quantity, "quantity");
        requireNonNull(listPrice, "listPrice");
        requireNonNull(rulePrice, "rulePrice");
        requireNonNull(unitPrice, "unitPrice");
        requireNonNull(discount, "discount");
        taxes = List.copyOf(taxes);
        trace = List.copyOf(trace);
        requireNonNull(shown, "shown");
        requireNonNull(stockQuantity, "stockQuantity");
        nearly = List.copyOf(nearly);
        attributes = Map.copyOf(attributes);
        boolean oneCurrency =
                net.currency().equals(gross.currency()) && tax.currency().equals(gross.currency());
        if (!oneCurrency || net.amount().add(tax.amount()).compareTo(gross.amount()) != 0) {
            throw new IllegalArgumentException("net " + net + " and tax " + tax + " are not gross " + gross);
        }
    }

    /** A line that said nothing of itself. */
    public PricedLine(
            ProductId product,
            Quantity quantity,
            Money listPrice,
            Money rulePrice,
            Money unitPrice,
            Percent discount,
            Money net,
            List<TaxAmount> taxes,
            Money tax,
            Money gross,
            List<PriceStep> trace,
            ShownPrice shown,
            Quantity stockQuantity,
            List<NearlyApplied> nearly) {
        this(
                product,
                quantity,
                listPrice,
                rulePrice,
                unitPrice,
                discount,
                net,
                taxes,
                tax,
                gross,
                trace,
                shown,
                stockQuantity,
                nearly,
                Map.of());
    }

    /** A line of which nobody asked what nearly held. */
    public PricedLine(
            ProductId product,
            Quantity quantity,
            Money listPrice,
            Money rulePrice,
            Money unitPrice,
            Percent discount,
            Money net,
            List<TaxAmount> taxes,
            Money tax,
            Money gross,
            List<PriceStep> trace,
            ShownPrice shown,
            Quantity stockQuantity) {
        this(
                product,
                quantity,
                listPrice,
                rulePrice,
                unitPrice,
                discount,
                net,
                taxes,
                tax,
                gross,
                trace,
                shown,
                stockQuantity,
                List.of());
    }

    /** A line that is sold in the product's own unit. */
    public PricedLine(
            ProductId product,
            Quantity quantity,
            Money listPrice,
            Money rulePrice,
            Money unitPrice,
            Percent discount,
            Money net,
            List<TaxAmount> taxes,
            Money tax,
            Money gross,
            List<PriceStep> trace,
            ShownPrice shown) {
        this(
                product, quantity, listPrice, rulePrice, unitPrice, discount, net, taxes, tax, gross, trace, shown,
                quantity);
    }

    /** A line that shows the price of a unit and the discount by hand. */
    public PricedLine(
            ProductId product,
            Quantity quantity,
            Money listPrice,
            Money rulePrice,
            Money unitPrice,
            Percent discount,
            Money net,
            List<TaxAmount> taxes,
            Money tax,
            Money gross,
            List<PriceStep> trace) {
        this(
                product,
                quantity,
                listPrice,
                rulePrice,
                unitPrice,
                discount,
                net,
                taxes,
                tax,
                gross,
                trace,
                new ShownPrice(unitPrice, discount));
    }

    /** Whether it is sold in another unit than the product's own. */
    public boolean isInOtherUnit() {
        return !quantity.unit().equals(stockQuantity.unit());
    }

    /** The quantity in the product's own unit where that is another one than the line's. */
    public Optional<Quantity> convertedQuantity() {
        return isInOtherUnit() ? Optional.of(stockQuantity) : Optional.empty();
    }

    /** The same line, with the rules that nearly held. */
    public PricedLine nearly(List<NearlyApplied> rules) {
        return new PricedLine(
                product,
                quantity,
                listPrice,
                rulePrice,
                unitPrice,
                discount,
                net,
                taxes,
                tax,
                gross,
                trace,
                shown,
                stockQuantity,
                rules,
                attributes);
    }

    /** The same line, which said this of itself. */
    public PricedLine saying(Map<String, BigDecimal> numbers) {
        return new PricedLine(
                product,
                quantity,
                listPrice,
                rulePrice,
                unitPrice,
                discount,
                net,
                taxes,
                tax,
                gross,
                trace,
                shown,
                stockQuantity,
                nearly,
                numbers);
    }

    /** What has to be wished to have this line priced again: its price by hand only where one was given. */
    public PriceRequestLine asWished() {
        PriceRequestLine wish = new PriceRequestLine(
                product,
                quantity.value(),
                Optional.of(quantity.unit()),
                Optional.empty(),
                Optional.empty(),
                attributes);
        PriceRequestLine discounted = discount.isZero() ? wish : wish.less(discount);
        return unitPrice.compareTo(rulePrice) == 0 ? discounted : discounted.at(unitPrice);
    }

    /** Quantity x unit price x (1 - discount), rounded nowhere; with the taxes in it when prices contain them. */
    public Money exactAmount() {
        return unitPrice.times(quantity.value()).times(discount.remainder());
    }
}
