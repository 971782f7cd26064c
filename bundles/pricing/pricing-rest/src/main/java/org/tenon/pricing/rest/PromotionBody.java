package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionId;
import org.tenon.pricing.PromotionReward;

/** A promotion as an answer gives it: what can be sent, with its id. */
record PromotionBody(
        PromotionId id,
        String code,
        String name,
        Currency currency,
        List<PriceListId> priceLists,
        Optional<String> coupon,
        Scope bought,
        BigDecimal minQuantity,
        Optional<Money> minAmount,
        AmountOf minAmountOf,
        Optional<Percent> discountPercent,
        Optional<Scope> discountOn,
        Optional<Money> amountOff,
        Optional<AmountOf> amountOf,
        Optional<Free> free,
        Optional<SetBody> set,
        Optional<Money> cap,
        NewPromotion.Combination combination,
        int sequence,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<Integer> couponUses,
        Optional<Integer> couponUsesPerCustomer) {

    /** Lines of a document. */
    record Scope(List<ProductId> products, Optional<String> category) {
        private static Scope of(LineScope scope) {
            return new Scope(List.copyOf(scope.products()), scope.category());
        }
    }

    /** Units for nothing. */
    record Free(BigDecimal buy, BigDecimal units, Scope goods, boolean repeated) {
        private static Free of(PromotionReward.FreeGoods reward) {
            return new Free(reward.buy(), reward.free(), Scope.of(reward.goods()), reward.repeated());
        }
    }

    static PromotionBody of(Promotion promotion) {
        NewPromotion definition = promotion.definition();
        Optional<PromotionReward.OffLines> lines = reward(definition, PromotionReward.OffLines.class);
        Optional<PromotionReward.AmountOffDocument> amount =
                reward(definition, PromotionReward.AmountOffDocument.class);
        return new PromotionBody(
                promotion.id(),
                definition.code(),
                definition.name(),
                definition.currency(),
                List.copyOf(definition.priceLists()),
                definition.coupon(),
                Scope.of(definition.bought()),
                definition.minQuantity(),
                definition.minAmount(),
                definition.minAmountOf(),
                lines.map(PromotionReward.OffLines::percent)
                        .or(() -> reward(definition, PromotionReward.OffDocument.class)
                                .map(PromotionReward.OffDocument::percent)),
                lines.map(off -> Scope.of(off.lines())),
                amount.map(PromotionReward.AmountOffDocument::amount),
                amount.map(PromotionReward.AmountOffDocument::of),
                reward(definition, PromotionReward.FreeGoods.class).map(Free::of),
                reward(definition, PromotionReward.Bundle.class).map(SetBody::of),
                definition.cap(),
                definition.combination(),
                definition.sequence(),
                definition.validity().from(),
                definition.validity().last(),
                definition.limits().inAll(),
                definition.limits().perCustomer());
    }

    private static <T> Optional<T> reward(NewPromotion promotion, Class<T> kind) {
        return Optional.of(promotion.reward()).filter(kind::isInstance).map(kind::cast);
    }
}
