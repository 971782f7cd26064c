package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.pricing.CouponClaim;
import org.tenon.pricing.CouponLimits;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.CouponUses;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionId;
import org.tenon.pricing.PromotionReward;
import org.tenon.pricing.PromotionService;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** How often coupons are used. A contract of its own, which a provider of pricing need not keep. */
public interface CouponContract extends PricingUnderTest {

    CouponService coupons();

    PromotionService promotions();

    @Core
    @DisplayName("PRC-500 A coupon is used as often as it may be, in all and by each customer, and not more often")
    default void keeps_limits() {
        Promotion promotion = promotion(new CouponLimits(Optional.of(3), Optional.of(2)));
        CustomerId one = customer();
        CustomerId other = customer();
        claim(promotion, one, "order/1");
        claim(promotion, one, "order/2");

        usedUp(() -> claim(promotion, one, "order/3"));
        claim(promotion, other, "order/4");
        usedUp(() -> claim(promotion, other, "order/5"));
        assertThat(used(promotion)).isEqualTo(3);
        assertThat(promotions().find(promotion.id())).contains(promotion);
    }

    @Core
    @DisplayName("PRC-501 A document uses a coupon once, and gives it back when it is released")
    default void releases() {
        Promotion promotion = promotion(new CouponLimits(Optional.of(1), Optional.empty()));
        CustomerId customer = customer();
        String document = unique("order");
        claim(promotion, customer, document);
        claim(promotion, customer, document);
        assertThat(used(promotion)).isEqualTo(1);

        coupons().release(document);
        coupons().release(document);

        assertThat(used(promotion)).isZero();
        claim(promotion, customer, unique("order"));
    }

    @Full
    @DisplayName("PRC-502 A coupon without limits is counted, and one of which no promotion holds is not")
    default void counts_without_limits() {
        Promotion promotion = promotion(CouponLimits.NONE);
        CustomerId customer = customer();
        claim(promotion, customer, unique("order"));
        claim(promotion, customer, unique("order"));
        promotions().end(promotion.id(), today());

        claim(promotion, customer, unique("order"));
        coupons().claim(new CouponClaim(unique("none"), customer, unique("order"), today()));

        assertThat(used(promotion)).isEqualTo(2);
        assertThat(coupons().uses(new PromotionId("none"))).isEmpty();
    }

    @Full
    @DisplayName("PRC-503 Prices use nothing, and a use that was rolled back was none")
    default void counts_what_is_binding() {
        Promotion promotion = promotion(new CouponLimits(Optional.of(1), Optional.empty()));
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        CustomerId customer = customer();
        PriceRequest plain = request(list, customer, PriceRequestLine.of(product, 1));
        PriceRequest shown = new PriceRequest(
                customer,
                plain.currency(),
                plain.date(),
                plain.channel(),
                plain.priceList(),
                coupon(promotion),
                plain.lines());
        assertThat(pricing().price(shown).net()).isEqualTo(usd("9"));
        assertThat(pricing().price(shown).net()).isEqualTo(usd("9"));
        Runnable givenUp = () -> {
            claim(promotion, customer, unique("order"));
            throw new IllegalStateException("not accepted after all");
        };
        assertThatThrownBy(() -> transactions().required(givenUp)).isInstanceOf(IllegalStateException.class);

        assertThat(used(promotion)).isZero();
    }

    @Concurrent
    @DisplayName("PRC-504 Of 16 who use a coupon at once no more get it than may")
    default void keeps_limits_for_many() {
        Promotion promotion = promotion(new CouponLimits(Optional.of(5), Optional.empty()));
        CustomerId customer = customer();

        List<Together.Outcome<String>> outcomes = Together.run(16, number -> {
            String document = unique("order");
            claim(promotion, customer, document);
            return document;
        });

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(5);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(ConflictException.class));
        assertThat(used(promotion)).isEqualTo(5);
    }

    private Promotion promotion(CouponLimits limits) {
        return promotions()
                .create(NewPromotion.of(unique("promotion"), USD, new PromotionReward.OffDocument(Percent.of("10")))
                        .valid(new DateRange(Optional.of(today().minusDays(1)), Optional.empty()))
                        .showing(unique("coupon"), limits));
    }

    private static Optional<String> coupon(Promotion promotion) {
        return promotion.definition().coupon();
    }

    private void claim(Promotion promotion, CustomerId customer, String document) {
        coupons().claim(new CouponClaim(coupon(promotion).orElseThrow(), customer, document, today()));
    }

    private int used(Promotion promotion) {
        return coupons().uses(promotion.id()).map(CouponUses::used).orElseThrow();
    }

    private static void usedUp(ThrowingCallable claim) {
        assertThatThrownBy(claim).isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                .isEqualTo("pricing.coupon-used-up"));
    }
}
