package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PromotionReward.Bundle;

/** A bundle as an answer gives it: what can be sent. */
record SetBody(
        List<Part> parts,
        Optional<Money> price,
        Optional<Percent> discountPercent,
        Optional<Money> amountOff,
        boolean repeated) {

    /** So many units of some lines. */
    record Part(BigDecimal units, List<ProductId> products, Optional<String> category) {
        private static Part of(Bundle.Part part) {
            return new Part(
                    part.units(),
                    List.copyOf(part.lines().products()),
                    part.lines().category());
        }
    }

    static SetBody of(Bundle bundle) {
        return new SetBody(
                bundle.parts().stream().map(Part::of).toList(),
                saving(bundle, Bundle.SetPrice.class).map(Bundle.SetPrice::price),
                saving(bundle, Bundle.SetDiscount.class).map(Bundle.SetDiscount::percent),
                saving(bundle, Bundle.SetAmountOff.class).map(Bundle.SetAmountOff::amount),
                bundle.repeated());
    }

    private static <T> Optional<T> saving(Bundle bundle, Class<T> kind) {
        return Optional.of(bundle.saving()).filter(kind::isInstance).map(kind::cast);
    }
}
