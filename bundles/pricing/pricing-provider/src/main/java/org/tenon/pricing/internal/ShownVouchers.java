package org.tenon.pricing.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.Promotion;

/**
 * Coupons that are vouchers of points. They are not in the book: there may be very many, each for one document, and what one does
 * to a price never changes.
 */
@Component(service = ShownVouchers.class)
public final class ShownVouchers {

    private final UnitOfWork unit;

    @Activate
    public ShownVouchers(@Reference(target = "(unit=pricing)") UnitOfWork unit) {
        this.unit = unit;
    }

    /**
     * The voucher that a request shows; one round trip, where its coupon is that of no promotion.
     *
     * @param promotions that the book has
     */
    Optional<Promotion> shown(PriceRequest request, CustomerId customer, List<Promotion> promotions) {
        Optional<String> coupon = request.coupon();
        return coupon.isEmpty()
                        || promotions.stream()
                                .anyMatch(one -> one.definition().coupon().equals(coupon))
                ? Optional.empty()
                : unit.call(em -> new PointsVouchers(em)
                        .promotion(coupon.get(), customer, request.edition().isPresent()));
    }
}
