package org.tenon.pricing.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.TaxRounding;

/**
 * A document whose prices are known.
 *
 * @param on the day whose taxes hold
 * @param region the buyer's tax region
 * @param taxId the buyer's, as registered
 * @param sellerRegion the company's tax region
 * @param taxIncluded whether the lines' amounts contain the taxes
 * @param step what amounts are whole multiples of, for example 0.01
 */
@ProviderType
public record TaxableDocument(
        Currency currency,
        LocalDate on,
        CustomerId customer,
        Optional<String> region,
        Optional<String> taxId,
        Optional<String> sellerRegion,
        boolean taxIncluded,
        TaxRounding rounding,
        BigDecimal step,
        List<Line> lines) {

    /**
     * A line of it.
     *
     * @param quantity negative for a return
     * @param amount after all discounts, in whole steps
     */
    public record Line(ProductId product, String taxCategory, Quantity quantity, Money amount) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(taxCategory, "taxCategory");
            requireNonNull(quantity, "quantity");
            requireNonNull(amount, "amount");
        }
    }

    public TaxableDocument {
        requireNonNull(currency, "currency");
        requireNonNull(on, "on");
        requireNonNull(customer, "customer");
        requireNonNull(region, "region");
        requireNonNull(taxId, "taxId");
        requireNonNull(sellerRegion, "sellerRegion");
        requireNonNull(rounding, "rounding");
        requireNonNull(step, "step");
        lines = List.copyOf(lines);
    }
}
