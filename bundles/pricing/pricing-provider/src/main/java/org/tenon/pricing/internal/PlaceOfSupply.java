package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.BuyingTerms;
import org.tenon.pricing.Supply;
import org.tenon.pricing.internal.engine.Sale;

/** Where a sale is supplied to, as {@link Supply} tells. */
final class PlaceOfSupply {

    private PlaceOfSupply() {}

    static Sale of(BuyingTerms buyer, Optional<String> seller, LocalDate on) {
        Optional<String> region = buyer.taxRegion().or(() -> seller);
        Optional<Supply> supply = seller.map(from -> supply(from, region.orElse(from), buyer.taxId(), on));
        return new Sale(buyer.customer().value(), region, seller, supply);
    }

    private static Supply supply(String from, String to, Optional<String> taxId, LocalDate on) {
        boolean within = VatNumbers.isInArea(from, on);
        String home = VatNumbers.country(from);
        if (home.equals(VatNumbers.country(to)) && within == VatNumbers.isInArea(to, on)) {
            return Supply.DOMESTIC;
        }
        if (!within || !VatNumbers.isInArea(to, on)) {
            return Supply.EXPORT;
        }
        return taxId.flatMap(id -> VatNumbers.memberOf(id, on))
                        .filter(member -> !member.equals(home))
                        .isPresent()
                ? Supply.EU_BUSINESS
                : Supply.EU_CONSUMER;
    }
}
