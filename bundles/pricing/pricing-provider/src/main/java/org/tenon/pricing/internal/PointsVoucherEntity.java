package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.CouponLimits;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.PointsVoucher;
import org.tenon.pricing.PointsVoucher.State;
import org.tenon.pricing.PointsVoucherId;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionId;
import org.tenon.pricing.PromotionReward;

/** A voucher of points. Only its state changes, under its lock; what prices depend on never does. */
@Entity(name = "PointsVoucher")
@Table(name = "pricing_points_voucher")
class PointsVoucherEntity {

    @Id
    private String id;

    @Column(name = "account_id")
    private String account;

    @Column(name = "customer_id")
    private String customer;

    private String currency;
    private String coupon;
    private long points;
    private BigDecimal amount;

    @Column(name = "min_amount")
    private BigDecimal minAmount;

    private LocalDate expires;

    @Column(name = "points_expire")
    private LocalDate pointsExpire;

    private String state;
    private @Nullable String document;

    /** @param pointsExpire when the last of its points would have expired */
    PointsVoucherEntity(PointsVoucher voucher, String account, LocalDate pointsExpire) {
        this.id = voucher.id().value();
        this.account = account;
        this.customer = voucher.customer().value();
        this.currency = voucher.amount().currency().getCurrencyCode();
        this.coupon = voucher.coupon();
        this.points = voucher.points();
        this.amount = voucher.amount().amount();
        this.minAmount = voucher.minAmount().amount();
        this.expires = voucher.expires();
        this.pointsExpire = pointsExpire;
        become(voucher.state(), voucher.document().orElse(null));
    }

    String account() {
        return account;
    }

    LocalDate pointsExpire() {
        return pointsExpire;
    }

    LocalDate expires() {
        return expires;
    }

    State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    void become(State next, @Nullable String usedBy) {
        state = next.name().toLowerCase(Locale.ROOT);
        document = usedBy;
    }

    private Money money(BigDecimal value) {
        return new Money(value, Currency.getInstance(currency));
    }

    PointsVoucher voucher() {
        return new PointsVoucher(
                new PointsVoucherId(id),
                new CustomerId(customer),
                coupon,
                points,
                money(amount),
                money(minAmount),
                expires,
                state(),
                Optional.ofNullable(document));
    }

    /** What it does to a price. It was known from the day on which it was made. */
    Promotion promotion() {
        NewPromotion definition = new NewPromotion(
                "points-" + id,
                points + " points",
                Currency.getInstance(currency),
                Set.of(),
                Optional.of(coupon),
                LineScope.ALL,
                BigDecimal.ZERO,
                Optional.of(money(minAmount)),
                AmountOf.NET,
                new PromotionReward.AmountOffDocument(money(amount), AmountOf.NET),
                Optional.empty(),
                NewPromotion.Combination.ADDITIVE,
                0,
                new DateRange(Optional.empty(), Optional.of(expires)),
                CouponLimits.NONE);
        return new Promotion(new PromotionId(id), definition);
    }
}
