package org.tenon.pricing.rest;

import java.util.Optional;
import org.tenon.pricing.CouponUses;
import org.tenon.pricing.PromotionId;

/** How often a coupon was used, and may be, as an answer gives it. */
record CouponUsesBody(
        PromotionId promotion,
        String coupon,
        int used,
        Optional<Integer> couponUses,
        Optional<Integer> couponUsesPerCustomer) {

    static CouponUsesBody of(CouponUses uses) {
        return new CouponUsesBody(
                uses.promotion(),
                uses.coupon(),
                uses.used(),
                uses.limits().inAll(),
                uses.limits().perCustomer());
    }
}
