package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.pricing.PointsVoucher;
import org.tenon.pricing.PointsVoucherId;

/** A voucher of points as an answer gives it. */
record PointsVoucherBody(
        PointsVoucherId id,
        CustomerId customer,
        String coupon,
        long points,
        Money amount,
        Money minAmount,
        LocalDate expires,
        PointsVoucher.State state,
        Optional<String> document) {

    static PointsVoucherBody of(PointsVoucher voucher) {
        return new PointsVoucherBody(
                voucher.id(),
                voucher.customer(),
                voucher.coupon(),
                voucher.points(),
                voucher.amount(),
                voucher.minAmount(),
                voucher.expires(),
                voucher.state(),
                voucher.document());
    }
}
