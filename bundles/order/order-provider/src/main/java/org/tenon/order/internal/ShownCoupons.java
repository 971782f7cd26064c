package org.tenon.order.internal;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.pricing.CouponClaim;
import org.tenon.pricing.CouponService;

/** Uses the coupon of an order when it becomes binding. Where the provider of pricing counts none, nothing. */
@Component(service = ShownCoupons.class)
public final class ShownCoupons {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CouponService coupons;

    @Activate
    public ShownCoupons() {}

    ShownCoupons(CouponService coupons) {
        this.coupons = coupons;
    }

    /** @throws org.tenon.kernel.problem.ConflictException {@code pricing.coupon-used-up} */
    void use(OrderRow row) {
        CouponService asked = coupons;
        if (asked != null && row.coupon != null) {
            asked.claim(new CouponClaim(row.coupon, row.customerId(), row.document(), row.date));
        }
    }

    /** Also what the quote has used that the order comes from. */
    void giveBack(OrderRow row) {
        CouponService asked = coupons;
        if (asked != null) {
            asked.release(row.document());
            if (row.source != null) {
                asked.release(row.source);
            }
        }
    }
}
