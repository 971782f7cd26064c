package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
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
 * @param quantity in the product's own unit; negative for a return, which promotions pass over
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

    /** Whether it belongs to a scope, and is a sale that costs something. */
    boolean isIn(LineScope scope) {
        Set<String> named = scope.products().stream().map(ProductId::value).collect(Collectors.toSet());
        return quantity.signum() > 0
                && given.signum() > 0
                && (named.isEmpty() || products.stream().anyMatch(named::contains))
                && scope.category().map(categories::contains).orElse(true);
    }

    BigDecimal amount(AmountOf of) {
        return of == AmountOf.NET ? net : gross;
    }
}
