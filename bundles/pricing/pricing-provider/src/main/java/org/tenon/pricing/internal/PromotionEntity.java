package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.CouponLimits;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionId;
import org.tenon.pricing.PromotionReward;

/** A row of promotions. Written once, but for its end. */
@Entity(name = "Promotion")
@Table(name = "pricing_promotion")
class PromotionEntity {

    private static final String NONE = "";

    @Id
    private String id;

    private String code;
    private String name;
    private String currency;

    @Column(name = "price_lists")
    private String priceLists;

    private String coupon;

    @Column(name = "bought_products")
    private String boughtProducts;

    @Column(name = "bought_category")
    private @Nullable String boughtCategory;

    @Column(name = "min_quantity")
    private BigDecimal minQuantity;

    @Column(name = "min_amount")
    private @Nullable BigDecimal minAmount;

    @Column(name = "min_amount_of")
    private String minAmountOf;

    private String reward;

    @Column(name = "goods_products")
    private String goodsProducts = NONE;

    @Column(name = "goods_category")
    private @Nullable String goodsCategory;

    private @Nullable BigDecimal percentage;

    @Column(name = "amount_off")
    private @Nullable BigDecimal amountOff;

    @Column(name = "amount_of")
    private @Nullable String amountOf;

    private @Nullable BigDecimal buy;
    private @Nullable BigDecimal free;
    private boolean repeated;

    /** Of a bundle; see {@link BundleParts}. */
    private String parts = NONE;

    @Column(name = "set_price")
    private @Nullable BigDecimal setPrice;

    private @Nullable BigDecimal cap;
    private String combination;

    @Column(name = "sequence_no")
    private int sequence;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "max_uses")
    private @Nullable Integer maxUses;

    @Column(name = "max_uses_each")
    private @Nullable Integer maxUsesEach;

    @SuppressWarnings("UnusedVariable") // queries read it
    private long edition;

    PromotionEntity(Promotion promotion, long edition) {
        this.edition = edition;
        NewPromotion definition = promotion.definition();
        maxUses = definition.limits().inAll().orElse(null);
        maxUsesEach = definition.limits().perCustomer().orElse(null);
        id = promotion.id().value();
        code = definition.code();
        name = definition.name();
        currency = definition.currency().getCurrencyCode();
        priceLists = ids(definition.priceLists(), PriceListId::value);
        coupon = definition.coupon().orElse(NONE);
        boughtProducts = ids(definition.bought().products(), ProductId::value);
        boughtCategory = definition.bought().category().orElse(null);
        minQuantity = definition.minQuantity();
        minAmount = RuleColumns.amount(definition.minAmount());
        minAmountOf = word(definition.minAmountOf());
        cap = RuleColumns.amount(definition.cap());
        combination = word(definition.combination());
        sequence = definition.sequence();
        validFrom = definition.validity().from().orElse(null);
        validTo = definition.validity().to().orElse(null);
        reward = fill(definition.reward());
    }

    private String fill(PromotionReward gives) {
        if (gives instanceof PromotionReward.OffLines some) {
            goods(some.lines());
            percentage = some.percent().value();
            return "off-lines";
        }
        if (gives instanceof PromotionReward.OffDocument all) {
            percentage = all.percent().value();
            return "off-document";
        }
        if (gives instanceof PromotionReward.AmountOffDocument amount) {
            amountOff = amount.amount().amount();
            amountOf = word(amount.of());
            return "amount-off";
        }
        if (gives instanceof PromotionReward.Bundle bundle) {
            parts = BundleParts.text(bundle.parts());
            repeated = bundle.repeated();
            fill(bundle.saving());
            return "bundle";
        }
        PromotionReward.FreeGoods units = (PromotionReward.FreeGoods) gives;
        goods(units.goods());
        buy = units.buy();
        free = units.free();
        repeated = units.repeated();
        return "free-goods";
    }

    private void fill(PromotionReward.Bundle.Saving saving) {
        if (saving instanceof PromotionReward.Bundle.SetPrice set) {
            setPrice = set.price().amount();
        } else if (saving instanceof PromotionReward.Bundle.SetDiscount off) {
            percentage = off.percent().value();
        } else {
            amountOff = ((PromotionReward.Bundle.SetAmountOff) saving).amount().amount();
        }
    }

    private PromotionReward.Bundle.Saving saving() {
        if (setPrice != null) {
            return new PromotionReward.Bundle.SetPrice(money(setPrice).orElseThrow());
        }
        return percentage != null
                ? new PromotionReward.Bundle.SetDiscount(new Percent(given(percentage)))
                : new PromotionReward.Bundle.SetAmountOff(money(amountOff).orElseThrow());
    }

    private void goods(LineScope scope) {
        goodsProducts = ids(scope.products(), ProductId::value);
        goodsCategory = scope.category().orElse(null);
    }

    Promotion promotion() {
        NewPromotion definition = new NewPromotion(
                code,
                name,
                Currency.getInstance(currency),
                ids(priceLists, PriceListId::new),
                Optional.of(coupon).filter(shown -> !shown.equals(NONE)),
                new LineScope(ids(boughtProducts, ProductId::new), Optional.ofNullable(boughtCategory)),
                minQuantity,
                money(minAmount),
                AmountOf.valueOf(minAmountOf.toUpperCase(Locale.ROOT)),
                reward(),
                money(cap),
                NewPromotion.Combination.valueOf(combination.toUpperCase(Locale.ROOT)),
                sequence,
                Days.range(validFrom, validTo),
                new CouponLimits(Optional.ofNullable(maxUses), Optional.ofNullable(maxUsesEach)));
        return new Promotion(new PromotionId(id), definition);
    }

    private PromotionReward reward() {
        LineScope goods = new LineScope(ids(goodsProducts, ProductId::new), Optional.ofNullable(goodsCategory));
        return switch (reward) {
            case "off-lines" -> new PromotionReward.OffLines(goods, new Percent(given(percentage)));
            case "off-document" -> new PromotionReward.OffDocument(new Percent(given(percentage)));
            case "amount-off" -> new PromotionReward.AmountOffDocument(
                    money(amountOff).orElseThrow(),
                    AmountOf.valueOf(String.valueOf(amountOf).toUpperCase(Locale.ROOT)));
            case "free-goods" -> new PromotionReward.FreeGoods(goods, given(buy), given(free), repeated);
            case "bundle" -> new PromotionReward.Bundle(BundleParts.of(parts), saving(), repeated);
            default -> throw new IllegalStateException("a reward that was written by a later version: " + reward);
        };
    }

    private Optional<Money> money(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(some -> new Money(some, Currency.getInstance(currency)));
    }

    private static BigDecimal given(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).orElseThrow();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> String ids(Collection<T> ids, Function<T, String> text) {
        return ids.stream().map(text).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> ids(String text, Function<String, T> id) {
        return Arrays.stream(text.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(id)
                .collect(Collectors.toSet());
    }
}
