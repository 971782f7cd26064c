package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;

/**
 * A promotion: what is given when a document, as a whole, is such. It is looked at after the lines are priced and before
 * their taxes.
 *
 * <p>Its condition is of the lines in {@code bought}: together they come to {@code minQuantity} and to {@code minAmount}, as
 * they were priced before any promotion.
 *
 * <p>What is sold and what comes back are two documents to it. What comes back is looked at as if it were sold, and what that would
 * have earned is not given back: so a document that takes everything back is the sale with its sign turned. Pieces that are sold and
 * taken back on the same document, by product, belong to neither, so that nobody earns anything by them. A promotion with a coupon is
 * for what is sold; on a document without sales, for what comes back.
 *
 * @param code unique, 1 to 64 characters
 * @param name 1 to 200 characters; printed on documents
 * @param currency of its amounts; it holds for documents in this currency
 * @param priceLists the lists that a document may be priced by; empty for all
 * @param coupon a code, 1 to 64 characters, that the buyer has to show; unique among promotions that hold on the same days
 * @param bought which lines count
 * @param minQuantity how many of them, in the products' own units; 0 for any
 * @param minAmount to which amount they come at least
 * @param minAmountOf with or without taxes
 * @param cap the most that it takes off a document
 * @param combination what becomes of the others
 * @param sequence lower is first
 * @param validity the days on which it holds
 * @param limits how often its coupon may be used; without a coupon there are none
 */
public record NewPromotion(
        String code,
        String name,
        Currency currency,
        Set<PriceListId> priceLists,
        Optional<String> coupon,
        LineScope bought,
        BigDecimal minQuantity,
        Optional<Money> minAmount,
        AmountOf minAmountOf,
        PromotionReward reward,
        Optional<Money> cap,
        Combination combination,
        int sequence,
        DateRange validity,
        CouponLimits limits) {

    /** What becomes of a promotion when others apply too. They come by sequence, then by age, the older first. */
    public enum Combination {
        /** It is computed on the prices before any promotion, and added to what others take off. */
        ADDITIVE,
        /** It is computed on what those before it have left. */
        COMPOUND,
        /** Of all of this kind only the one that takes off most applies; in its place, computed as an additive one. */
        BEST,
        /** When none has applied before it, it applies alone; otherwise it does not. */
        EXCLUSIVE
    }

    public NewPromotion {
        Texts.check(code, "a promotion's code", 64);
        Texts.check(name, "a promotion's name", 200);
        requireNonNull(currency, "currency");
        priceLists = Set.copyOf(priceLists);
        requireNonNull(coupon, "coupon").ifPresent(shown -> Texts.check(shown, "a coupon", 64));
        requireNonNull(bought, "bought");
        minQuantity = Decimals.plain(minQuantity);
        requireNonNull(minAmount, "minAmount");
        requireNonNull(minAmountOf, "minAmountOf");
        requireNonNull(reward, "reward");
        requireNonNull(cap, "cap");
        requireNonNull(combination, "combination");
        requireNonNull(validity, "validity");
        requireNonNull(limits, "limits");
        if (minQuantity.signum() < 0) {
            throw new IllegalArgumentException("a minimum quantity is zero or more");
        }
        if (minAmount.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("a minimum amount is zero or more");
        }
        if (cap.filter(most -> most.amount().signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("a cap is more than zero");
        }
        if (coupon.isEmpty() && !limits.areNone()) {
            throw new IllegalArgumentException("only a coupon has limits of its use");
        }
    }

    /** A promotion whose coupon, if it has one, may be used any number of times. */
    public NewPromotion(
            String code,
            String name,
            Currency currency,
            Set<PriceListId> priceLists,
            Optional<String> coupon,
            LineScope bought,
            BigDecimal minQuantity,
            Optional<Money> minAmount,
            AmountOf minAmountOf,
            PromotionReward reward,
            Optional<Money> cap,
            Combination combination,
            int sequence,
            DateRange validity) {
        this(
                code,
                name,
                currency,
                priceLists,
                coupon,
                bought,
                minQuantity,
                minAmount,
                minAmountOf,
                reward,
                cap,
                combination,
                sequence,
                validity,
                CouponLimits.NONE);
    }

    public NewPromotion valid(DateRange days) {
        return with(coupon, days, limits);
    }

    /** For who shows a coupon, as often as it may be used. */
    public NewPromotion showing(String someCoupon, CouponLimits uses) {
        return with(Optional.of(someCoupon), validity, uses);
    }

    private NewPromotion with(Optional<String> someCoupon, DateRange days, CouponLimits uses) {
        return new NewPromotion(
                code,
                name,
                currency,
                priceLists,
                someCoupon,
                bought,
                minQuantity,
                minAmount,
                minAmountOf,
                reward,
                cap,
                combination,
                sequence,
                days,
                uses);
    }

    /** A promotion for everything, always, that adds to others. */
    public static NewPromotion of(String code, Currency currency, PromotionReward reward) {
        return new NewPromotion(
                code,
                code,
                currency,
                Set.of(),
                Optional.empty(),
                LineScope.ALL,
                BigDecimal.ZERO,
                Optional.empty(),
                AmountOf.NET,
                reward,
                Optional.empty(),
                Combination.ADDITIVE,
                0,
                DateRange.ALWAYS);
    }
}
