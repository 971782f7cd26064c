package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplyOffer;

/**
 * How a quantity could be had of a supplier.
 *
 * @param unitCost for those who see costs
 */
record OfferBody(
        SupplierId supplier,
        BigDecimal quantity,
        BigDecimal pack,
        boolean preferred,
        Optional<Money> unitCost,
        LocalDate arrives) {

    /** The offers, the best first. */
    record Items(List<OfferBody> items) {

        static Items of(List<SupplyOffer> offers, boolean costs) {
            return new Items(
                    offers.stream().map(offer -> OfferBody.of(offer, costs)).toList());
        }
    }

    private static OfferBody of(SupplyOffer offer, boolean costs) {
        return new OfferBody(
                offer.supplier(),
                offer.quantity(),
                offer.supply().pack(),
                offer.supply().preferred(),
                Optional.of(offer.unitCost()).filter(cost -> costs),
                offer.arrives());
    }
}
