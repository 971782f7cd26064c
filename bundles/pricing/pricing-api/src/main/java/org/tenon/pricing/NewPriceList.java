package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.DateRange;

/**
 * A price list to make. The first one made in a currency becomes the currency's default.
 *
 * @param code unique, 1 to 64 characters
 * @param name 1 to 200 characters
 * @param currency of all its prices
 * @param taxIncluded whether its prices contain the taxes
 * @param base the list that prices are taken from where this one has none, and that its percent rules apply to; in the
 *     same currency, and no list may come back to itself
 * @param validity the days on which it may be used
 * @param discountShown whether documents show what its rules take off as a discount from the list price, or only the price
 *     that is left ({@link PricedLine#shown()}); amounts are the same
 */
public record NewPriceList(
        String code,
        String name,
        Currency currency,
        boolean taxIncluded,
        PricePolicy policy,
        Optional<PriceListId> base,
        DateRange validity,
        boolean discountShown) {

    public NewPriceList {
        requireNonNull(currency, "currency");
        requireNonNull(policy, "policy");
        requireNonNull(base, "base");
        requireNonNull(validity, "validity");
        Texts.check(code, "a price list's code", 64);
        Texts.check(name, "a price list's name", 200);
    }

    /** A list whose discounts are folded into its prices. */
    public NewPriceList(
            String code,
            String name,
            Currency currency,
            boolean taxIncluded,
            PricePolicy policy,
            Optional<PriceListId> base,
            DateRange validity) {
        this(code, name, currency, taxIncluded, policy, base, validity, false);
    }

    /** This list, with its discounts shown. */
    public NewPriceList showingDiscounts() {
        return new NewPriceList(code, name, currency, taxIncluded, policy, base, validity, true);
    }

    /** A list of net prices that is always valid and chooses the most specific rule. */
    public static NewPriceList of(String code, String name, Currency currency) {
        return new NewPriceList(code, name, currency, false, PricePolicy.SPECIFIC, Optional.empty(), DateRange.ALWAYS);
    }
}
