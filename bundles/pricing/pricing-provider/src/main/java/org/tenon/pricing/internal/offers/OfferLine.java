package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.LineScope;

/**
 * A priced line as promotions see it.
 *
 * @param products the product's id and that of what it is a variant of
 * @param categories the product's and those that it lies in
 * @param quantity in the product's own unit; negative for a return
 * @param given its amount as prices are given: with taxes, or without them
 * @param net without taxes
 * @param gross with taxes
 */
public record OfferLine(
        List<String> products,
        List<String> categories,
        BigDecimal quantity,
        BigDecimal given,
        BigDecimal net,
        BigDecimal gross) {

    /** A line in which nothing is. */
    static final OfferLine NOTHING =
            new OfferLine(List.of(), List.of(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Whether it belongs to a scope, and is a sale that costs something. */
    boolean isIn(LineScope scope) {
        Set<String> named = scope.products().stream().map(ProductId::value).collect(Collectors.toSet());
        return quantity.signum() > 0
                && given.signum() > 0
                && (named.isEmpty() || products.stream().anyMatch(named::contains))
                && scope.category().map(categories::contains).orElse(true);
    }

    /** The product itself. */
    String product() {
        return products.get(0);
    }

    /** Whether it comes back. */
    boolean isReturn() {
        return quantity.signum() < 0;
    }

    /**
     * Some of its units as a sale, whether they are sold or come back.
     *
     * @param units zero or more, and no more than there are
     * @param step what their amounts are whole multiples of
     */
    OfferLine part(BigDecimal units, BigDecimal step) {
        if (units.compareTo(quantity.abs()) == 0) {
            return isReturn()
                    ? new OfferLine(products, categories, units, given.negate(), net.negate(), gross.negate())
                    : this;
        }
        return new OfferLine(
                products,
                categories,
                units,
                share(given, units, step),
                share(net, units, step),
                share(gross, units, step));
    }

    private BigDecimal share(BigDecimal amount, BigDecimal units, BigDecimal step) {
        return amount.multiply(units)
                .divide(quantity.multiply(step), 0, RoundingMode.HALF_UP)
                .multiply(step);
    }

    BigDecimal amount(AmountOf of) {
        return of == AmountOf.NET ? net : gross;
    }
}
