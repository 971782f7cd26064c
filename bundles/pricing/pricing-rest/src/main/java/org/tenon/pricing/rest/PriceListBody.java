package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;

/**
 * A price list as an answer gives it.
 *
 * @param isDefault whether it applies where nobody names another list of its currency
 */
record PriceListBody(
        PriceListId id,
        String code,
        String name,
        Currency currency,
        boolean taxIncluded,
        PricePolicy policy,
        Optional<PriceListId> base,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        boolean isDefault,
        boolean discountShown) {

    static PriceListBody of(PriceList list) {
        NewPriceList definition = list.definition();
        return new PriceListBody(
                list.id(),
                definition.code(),
                definition.name(),
                definition.currency(),
                definition.taxIncluded(),
                definition.policy(),
                definition.base(),
                definition.validity().from(),
                definition.validity().last(),
                list.isDefault(),
                definition.discountShown());
    }
}
