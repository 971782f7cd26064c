package org.tenon.pricing;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Counts how often coupons are used, and keeps to the limits of their promotions ({@link NewPromotion#limits()}). Prices count
 * nothing: a use is claimed when a document becomes binding. Vouchers of points are coupons, too ({@link PointsVoucher}): one is
 * claimed by one document, and given back its points are in the customer's account again.
 *
 * <p>A provider of pricing may count nothing, and then does not offer this service.
 */
@ProviderType
@Capability("pricing")
public interface CouponService {

    /**
     * Counts a use of a coupon by a document. May be repeated: a document uses a coupon once. However many claim at once, no
     * more get it than may. A coupon of which no promotion holds on the day is not counted.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.coupon-used-up}: by all, or by this customer
     */
    void claim(CouponClaim claim);

    /** Gives back what a document has used. May be repeated. */
    void release(String document);

    /** How often the coupon of a promotion was used; empty when there is no such promotion, or it asks for no coupon. */
    @ReadOnly
    Optional<CouponUses> uses(PromotionId promotion);
}
