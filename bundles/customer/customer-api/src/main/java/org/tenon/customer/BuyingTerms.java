package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.Optional;

/**
 * What holds when a customer buys: its own word or, where it is silent, its group's or, where that is silent too, what holds
 * for its commercial parent. The nearest that says something counts, each fact by itself.
 *
 * @param group its own or the nearest parent's
 * @param priceList the id or code of a price list; empty for the currency's default. A parent's counts only when it buys in
 *     the same currency
 * @param taxId its own or the nearest parent's, as registered
 */
public record BuyingTerms(
        CustomerId customer,
        Optional<String> group,
        Currency currency,
        Optional<String> priceList,
        Optional<String> paymentTerms,
        Optional<String> taxRegion,
        Optional<String> taxId) {

    public BuyingTerms {
        requireNonNull(customer, "customer");
        requireNonNull(group, "group");
        requireNonNull(currency, "currency");
        requireNonNull(priceList, "priceList");
        requireNonNull(paymentTerms, "paymentTerms");
        requireNonNull(taxRegion, "taxRegion");
        requireNonNull(taxId, "taxId");
    }

    /** Without a tax id. */
    public BuyingTerms(
            CustomerId customer,
            Optional<String> group,
            Currency currency,
            Optional<String> priceList,
            Optional<String> paymentTerms,
            Optional<String> taxRegion) {
        this(customer, group, currency, priceList, paymentTerms, taxRegion, Optional.empty());
    }
}
