package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

/** How often the coupon of a promotion was used, and how often it may be. */
public record CouponUses(PromotionId promotion, String coupon, int used, CouponLimits limits) {

    public CouponUses {
        requireNonNull(promotion, "promotion");
        requireNonNull(coupon, "coupon");
        requireNonNull(limits, "limits");
    }
}
