package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.CouponLimits;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.NewPromotion.Combination;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PromotionReward;

/**
 * A promotion as a request gives it. What it gives is the member that is there: {@code discountPercent} with
 * {@code discountOn} ({@code lines}, else the document), {@code amountOff}, {@code free}, or {@code set}.
 *
 * @param priceLists ids or codes
 * @param validTo the last day on which it holds
 * @param couponUses how often its coupon may be used
 * @param couponUsesPerCustomer how often by each customer
 */
record PromotionInput(
        @Nullable String code,
        @Nullable String name,
        @Nullable Currency currency,
        Optional<List<String>> priceLists,
        Optional<String> coupon,
        Optional<Scope> bought,
        Optional<BigDecimal> minQuantity,
        Optional<Money> minAmount,
        Optional<AmountOf> minAmountOf,
        Optional<Percent> discountPercent,
        Optional<Scope> discountOn,
        Optional<Money> amountOff,
        Optional<AmountOf> amountOf,
        Optional<Free> free,
        Optional<SetInput> set,
        Optional<Money> cap,
        Optional<Combination> combination,
        Optional<Integer> sequence,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<Integer> couponUses,
        Optional<Integer> couponUsesPerCustomer) {

    private static final int CODE_LENGTH = 64;
    private static final int NAME_LENGTH = 200;

    /** Lines of a document. */
    record Scope(Optional<List<ProductId>> products, Optional<String> category) {

        private LineScope scope() {
            return new LineScope(new HashSet<>(products.orElse(List.of())), category);
        }
    }

    /** @param goods what is free; what was bought when it is left out */
    record Free(
            @Nullable BigDecimal buy, @Nullable BigDecimal units, Optional<Scope> goods, Optional<Boolean> repeated) {}

    /**
     * @param lists finds a price list by id or code
     * @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong
     */
    NewPromotion promotion(Function<String, Optional<PriceList>> lists) {
        Violations violations = new Violations();
        Reading.text(violations, "/code", code, CODE_LENGTH);
        Reading.text(violations, "/name", name, NAME_LENGTH);
        violations.check(currency != null, "/currency", "required", "A promotion has a currency.");
        DateRange days = Reading.days(violations, "", validFrom, validTo).orElse(DateRange.ALWAYS);
        Set<PriceListId> named = named(violations, lists);
        LineScope scope = scope(violations, "/bought", bought);
        Optional<CouponLimits> limits =
                Reading.value(violations, "/couponUses", () -> new CouponLimits(couponUses, couponUsesPerCustomer));
        // That it gives one of several things is no list of required members: it is said when those are there.
        violations.throwIfAny();
        Optional<PromotionReward> reward = reward(violations, scope);
        violations.check(
                minQuantity.map(BigDecimal::signum).orElse(0) >= 0,
                "/minQuantity",
                "value.refused",
                "A minimum quantity is zero or more.");
        violations.check(
                minAmount.map(Money::isNegative).orElse(false).equals(false),
                "/minAmount",
                "value.refused",
                "A minimum amount is zero or more.");
        violations.check(
                cap.map(most -> most.amount().signum() > 0).orElse(true),
                "/cap",
                "value.refused",
                "A cap is more than zero.");
        violations.throwIfAny();
        return Reading.value(
                        violations,
                        "/coupon",
                        () -> new NewPromotion(
                                String.valueOf(code),
                                String.valueOf(name),
                                Optional.ofNullable(currency).orElseThrow(),
                                named,
                                coupon,
                                scope,
                                minQuantity.orElse(BigDecimal.ZERO),
                                minAmount,
                                minAmountOf.orElse(AmountOf.NET),
                                reward.orElseThrow(),
                                cap,
                                combination.orElse(Combination.ADDITIVE),
                                sequence.orElse(0),
                                days,
                                limits.orElseThrow()))
                .orElseThrow(() -> refused(violations));
    }

    private static RuntimeException refused(Violations violations) {
        violations.throwIfAny();
        return new IllegalStateException("refused for no reason");
    }

    private Set<PriceListId> named(Violations violations, Function<String, Optional<PriceList>> lists) {
        Set<PriceListId> named = new HashSet<>();
        List<String> names = priceLists.orElse(List.of());
        for (int i = 0; i < names.size(); i++) {
            Optional<PriceList> list = lists.apply(names.get(i));
            violations.check(
                    list.isPresent(),
                    "/priceLists/" + i,
                    "pricing.unknown-price-list",
                    "There is no price list " + names.get(i) + ".");
            list.ifPresent(found -> named.add(found.id()));
        }
        return named;
    }

    private static LineScope scope(Violations violations, String pointer, Optional<Scope> given) {
        return given.flatMap(scope -> Reading.value(violations, pointer, scope::scope))
                .orElse(LineScope.ALL);
    }

    private Optional<PromotionReward> reward(Violations violations, LineScope boughtLines) {
        long given = List.of(discountPercent, amountOff, free, set).stream()
                .filter(Optional::isPresent)
                .count();
        if (!violations.check(
                given == 1,
                "/discountPercent",
                "required",
                "A promotion gives one thing: a discountPercent, an amountOff, free units, or sets.")) {
            return Optional.empty();
        }
        if (discountPercent.isPresent()) {
            LineScope lines = scope(violations, "/discountOn", discountOn);
            return Reading.value(
                    violations,
                    "/discountPercent",
                    () -> discountOn.isPresent()
                            ? new PromotionReward.OffLines(lines, discountPercent.get())
                            : new PromotionReward.OffDocument(discountPercent.get()));
        }
        if (set.isPresent()) {
            return set.get().bundle(violations).map(PromotionReward.class::cast);
        }
        return amountOff.isPresent()
                ? Reading.value(
                        violations,
                        "/amountOff",
                        () -> new PromotionReward.AmountOffDocument(amountOff.get(), amountOf.orElse(AmountOf.NET)))
                : freeGoods(violations, free.orElseThrow(), boughtLines);
    }

    private static Optional<PromotionReward> freeGoods(Violations violations, Free units, LineScope boughtLines) {
        BigDecimal buy = units.buy();
        BigDecimal free = units.units();
        boolean bought = violations.check(buy != null, "/free/buy", "required", "How many are bought is needed.");
        boolean given = violations.check(free != null, "/free/units", "required", "How many are free is needed.");
        LineScope goods = units.goods().isPresent() ? scope(violations, "/free/goods", units.goods()) : boughtLines;
        return bought && given
                ? Reading.value(
                        violations,
                        "/free/units",
                        () -> new PromotionReward.FreeGoods(
                                goods, buy, free, units.repeated().orElse(true)))
                : Optional.empty();
    }
}
