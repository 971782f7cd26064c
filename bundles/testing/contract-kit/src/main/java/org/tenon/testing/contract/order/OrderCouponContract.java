package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderState;
import org.tenon.order.Repricing;
import org.tenon.pricing.CouponClaim;
import org.tenon.pricing.CouponLimits;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.CouponUses;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionReward;
import org.tenon.pricing.PromotionService;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Coupons that buyers show with their orders, where the provider of pricing counts such. */
@Besides(
        value = "coupons",
        services = {PromotionService.class, CouponService.class})
public interface OrderCouponContract extends OrderUnderTest {

    PromotionService promotions();

    CouponService coupons();

    @Core
    @DisplayName("ORD-820 A coupon is used when its order becomes binding, once, and given back when that is cancelled")
    default void usesCoupons() {
        Promotion promotion = tenPercentOff(CouponLimits.NONE);
        ProductId product = goods("10", 1);

        Order draft = showing(customer(), promotion, product, 2);
        // 2 x 10, less 10 %
        assertThat(draft.net()).isEqualTo(usd("18"));
        assertThat(draft.coupon()).isEqualTo(promotion.definition().coupon());
        assertThat(used(promotion)).isZero();

        assertThat(fulfilment().confirm(draft.id()).coupon()).isEqualTo(draft.coupon());
        assertThat(used(promotion)).isEqualTo(1);
        receive(product, 1);
        fulfilment().confirm(draft.id());
        assertThat(used(promotion)).isEqualTo(1);

        fulfilment().cancel(draft.id());
        assertThat(used(promotion)).isZero();
    }

    @Full
    @DisplayName("ORD-821 An order whose coupon is used up does not become binding: it claims and reserves nothing")
    default void refusesUsedUpCoupons() {
        Promotion promotion = tenPercentOff(new CouponLimits(Optional.of(1), Optional.empty()));
        ProductId product = goods("10", 9);
        CustomerId late = customer();
        Order first = showing(customer(), promotion, product, 1);
        Order second = showing(late, promotion, product, 1);
        fulfilment().confirm(first.id());

        assertThatThrownBy(() -> fulfilment().confirm(second.id()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("pricing.coupon-used-up"));

        assertThat(now(second).state()).isEqualTo(OrderState.DRAFT);
        assertThat(exposure(late).isZero()).isTrue();
        assertThat(level(product).reserved()).isEqualByComparingTo("1");
        fulfilment().cancel(first.id());
        assertThat(fulfilment().confirm(second.id()).state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Full
    @DisplayName("ORD-822 A draft that is priced again still has its coupon")
    default void keepsCoupons() {
        Promotion promotion = tenPercentOff(CouponLimits.NONE);
        Order draft = showing(customer(), promotion, goods("10", 0), 1);

        Order again = orders().reprice(draft.id(), Repricing.CURRENT);

        assertThat(again.net()).isEqualTo(usd("9"));
        assertThat(again.coupon()).isEqualTo(draft.coupon());
    }

    @Full
    @DisplayName("ORD-952 A cancelled order also gives back the coupon that the quote has used which it comes from")
    default void givesBackTheCouponOfItsSource() {
        Promotion promotion = tenPercentOff(CouponLimits.NONE);
        CustomerId customer = customer();
        String quote = "quote/" + UUID.randomUUID();
        Order order = orders().create(shown(customer, promotion, goods("10", 1), 1, Optional.of(quote)));
        coupons().claim(new CouponClaim(promotion.definition().coupon().orElseThrow(), customer, quote, order.date()));
        fulfilment().confirm(order.id());

        fulfilment().cancel(order.id());

        assertThat(used(promotion)).isZero();
    }

    private Promotion tenPercentOff(CouponLimits limits) {
        preparePrices();
        return promotions()
                .create(NewPromotion.of(
                                "promotion-" + UUID.randomUUID(),
                                USD,
                                new PromotionReward.OffDocument(Percent.of("10")))
                        .showing("coupon-" + UUID.randomUUID(), limits));
    }

    private Order showing(CustomerId customer, Promotion promotion, ProductId product, long quantity) {
        return orders().create(shown(customer, promotion, product, quantity, Optional.empty()));
    }

    private OrderDraft shown(
            CustomerId customer, Promotion promotion, ProductId product, long quantity, Optional<String> source) {
        OrderDraft draft = draft(customer);
        return new OrderDraft(
                draft.customer(),
                draft.reference(),
                draft.date(),
                draft.requestedDate(),
                draft.warehouse(),
                source,
                new OrderDraft.ToPrice(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LIST),
                        List.of(line(product, quantity)),
                        promotion.definition().coupon()));
    }

    private int used(Promotion promotion) {
        return coupons().uses(promotion.id()).map(CouponUses::used).orElseThrow();
    }
}
