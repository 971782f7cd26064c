package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.AppliedPromotion;
import org.tenon.pricing.CouponLimits;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.NewPromotion.Combination;
import org.tenon.pricing.NewTaxRule.Kind;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PromotionReward;
import org.tenon.pricing.PromotionReward.AmountOffDocument;
import org.tenon.pricing.PromotionReward.Bundle;
import org.tenon.pricing.PromotionReward.FreeGoods;
import org.tenon.pricing.PromotionReward.OffDocument;
import org.tenon.pricing.PromotionReward.OffLines;
import org.tenon.pricing.PromotionService;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Promotions on documents with which goods come back. Optional, as promotions are. */
@Besides(value = "promotions and returns", services = PromotionService.class)
public interface PromotionReturnContract extends PricingUnderTest {

    PromotionService promotions();

    private static PriceRequestLine of(ProductId product, long quantity) {
        return PriceRequestLine.of(product, quantity);
    }

    private NewPromotion on(PriceList list, PromotionReward reward, Combination combination, int sequence) {
        return on(list, reward, Optional.empty(), combination, sequence);
    }

    private NewPromotion on(
            PriceList list, PromotionReward reward, Optional<Money> minAmount, Combination combination, int sequence) {
        String code = unique("promotion");
        return new NewPromotion(
                code,
                code,
                USD,
                Set.of(list.id()),
                Optional.empty(),
                LineScope.ALL,
                BigDecimal.ZERO,
                minAmount,
                AmountOf.NET,
                reward,
                Optional.empty(),
                combination,
                sequence,
                DateRange.ALWAYS);
    }

    private NewPromotion on(PriceList list, PromotionReward reward) {
        return on(list, reward, Combination.ADDITIVE, 0);
    }

    private static FreeGoods twoAndOne() {
        return new FreeGoods(LineScope.ALL, BigDecimal.valueOf(2), BigDecimal.ONE, true);
    }

    private PriceResult asked(PriceList list, PriceRequestLine... lines) {
        PriceResult result = price(list, customer(), lines);
        assertThat(TraceCheck.problems(result)).isEmpty();
        return result;
    }

    private static List<String> nets(PriceResult result) {
        return result.lines().stream().map(line -> line.net().amountText()).toList();
    }

    private static List<String> off(PriceResult result) {
        return result.promotions().stream()
                .map(AppliedPromotion::amount)
                .map(Money::amountText)
                .toList();
    }

    @Core
    @DisplayName("PRC-900 A document that takes everything back is the sale with its sign turned, whatever was earned")
    default void turns_sales_round() {
        ProductId dear = taxed(TaxSample.of("VAT", Kind.PERCENT, "19").build());
        ProductId cheap = taxed(
                TaxSample.of("VAT", Kind.PERCENT, "7").build(),
                TaxSample.of("FEE", Kind.FIXED, "0.07").sequence(1).build());
        for (boolean gross : new boolean[] {false, true}) {
            PriceList list = list(
                    PricePolicy.SPECIFIC,
                    Optional.empty(),
                    gross,
                    DateRange.ALWAYS,
                    costs(dear, "19.99"),
                    costs(cheap, "3.33"));
            promotions().create(on(list, twoAndOne(), Combination.ADDITIVE, 1));
            promotions()
                    .create(on(list, new OffLines(LineScope.of(cheap), Percent.of("12.5")), Combination.COMPOUND, 2));
            promotions()
                    .create(on(
                            list,
                            new Bundle(
                                    List.of(
                                            new Bundle.Part(LineScope.of(dear), BigDecimal.ONE),
                                            new Bundle.Part(LineScope.of(cheap), BigDecimal.ONE)),
                                    new Bundle.SetAmountOff(usd("0.5")),
                                    true),
                            Combination.COMPOUND,
                            3));
            promotions().create(on(list, new OffDocument(Percent.of("3")), Combination.COMPOUND, 4));
            promotions().create(on(list, new AmountOffDocument(usd("1.11"), AmountOf.NET), Combination.COMPOUND, 5));

            PriceResult sale = asked(list, of(dear, 4), of(cheap, 9), of(dear, 1));
            PriceResult back = asked(list, of(dear, -4), of(cheap, -9), of(dear, -1));

            assertThat(off(sale)).hasSize(5);
            for (int i = 0; i < sale.lines().size(); i++) {
                PricedLine sold = sale.lines().get(i);
                assertThat(back.lines().get(i).net()).isEqualTo(sold.net().negated());
                assertThat(back.lines().get(i).gross()).isEqualTo(sold.gross().negated());
            }
            assertThat(back.gross()).isEqualTo(sale.gross().negated());
            for (int i = 0; i < 5; i++) {
                assertThat(back.promotions().get(i).amount())
                        .isEqualTo(sale.promotions().get(i).amount().negated());
            }
        }
    }

    @Core
    @DisplayName("PRC-901 Nobody earns anything by pieces that are sold and taken back on the same document")
    default void sets_returns_against_sales() {
        ProductId product = product();
        ProductId other = product();
        PriceList list = list(costs(RuleScope.ALL, "10"));
        promotions().create(on(list, twoAndOne()));

        // Three would have one free. One goes back: two are left, and both are paid for.
        assertThat(nets(asked(list, of(product, 3), of(product, -1)))).containsExactly("30.00", "-10.00");
        // Seven and one back are six: two of them are free.
        PriceResult six = asked(list, of(product, 7), of(product, -1));
        assertThat(nets(six)).containsExactly("50.00", "-10.00");
        assertThat(off(six)).containsExactly("20.00");
        // What comes back of something else is another document: of the three that were sold one is free, and so it was
        // of the three that come back.
        assertThat(nets(asked(list, of(product, 3), of(other, -3)))).containsExactly("20.00", "-20.00");
        // Nothing is left on either side.
        assertThat(nets(asked(list, of(product, 2), of(product, -5), of(product, 3))))
                .containsExactly("20.00", "-50.00", "30.00");
        // More comes back than is sold: of the three that are left one was free.
        PriceResult more = asked(list, of(product, 1), of(product, -4));
        assertThat(nets(more)).containsExactly("10.00", "-30.00");
        assertThat(off(more)).containsExactly("-10.00");
        assertThat(more.lines().get(1).trace())
                .filteredOn(step -> step.step().equals("promotion"))
                .singleElement()
                .satisfies(step -> assertThat(step.why()).contains("10.00 USD less given back"));
    }

    @Core
    @DisplayName("PRC-902 A percentage off a document with returns is that of what is left to be paid")
    default void takes_percentages_off_both() {
        ProductId product = product();
        ProductId other = product();
        PriceList list = list(costs(product, "100"), costs(other, "30"));
        promotions().create(on(list, new OffDocument(Percent.of("10"))));

        // 200 - 60 = 140, less 14
        PriceResult result = asked(list, of(product, 2), of(other, -2));
        assertThat(nets(result)).containsExactly("180.00", "-54.00");
        assertThat(off(result)).containsExactly("14.00");
        // 300 - 100 of the same = 200, less 20: what stays has its percentage, what went back was paid in full
        assertThat(nets(asked(list, of(product, 3), of(product, -1)))).containsExactly("280.00", "-100.00");
    }

    @Core
    @DisplayName("PRC-903 What is sold counts for what is sold, what comes back for what comes back, and neither both")
    default void counts_sales_and_returns_apart() {
        ProductId product = product();
        ProductId other = product();
        PriceList list = list(costs(product, "10"), costs(other, "10"));
        promotions()
                .create(on(
                        list,
                        new AmountOffDocument(usd("10"), AmountOf.NET),
                        Optional.of(usd("100")),
                        Combination.ADDITIVE,
                        0));

        assertThat(nets(asked(list, of(product, 10), of(other, -9)))).containsExactly("90.00", "-90.00");
        assertThat(nets(asked(list, of(product, 9), of(other, -10)))).containsExactly("90.00", "-90.00");
        assertThat(nets(asked(list, of(product, 9), of(other, -9)))).containsExactly("90.00", "-90.00");
        // Twelve, of which three go back, come to 90.
        assertThat(nets(asked(list, of(product, 12), of(product, -3)))).containsExactly("120.00", "-30.00");
        assertThat(nets(asked(list, of(product, 13), of(product, -3)))).containsExactly("120.00", "-30.00");
    }

    @Full
    @DisplayName("PRC-904 A coupon is for what is sold; on a document that takes back only, for that")
    default void uses_coupons_for_sales() {
        ProductId product = product();
        ProductId other = product();
        PriceList list = list(costs(RuleScope.ALL, "10"));
        String coupon = unique("coupon");
        promotions().create(on(list, new OffDocument(Percent.of("50"))).showing(coupon, CouponLimits.NONE));

        assertThat(nets(showing(list, coupon, of(product, 4), of(other, -2)))).containsExactly("20.00", "-20.00");
        assertThat(nets(showing(list, coupon, of(product, -4)))).containsExactly("-20.00");
    }

    private PriceResult showing(PriceList list, String coupon, PriceRequestLine... lines) {
        return pricing()
                .price(new PriceRequest(
                        customer(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(list.id().value()),
                        Optional.of(coupon),
                        Arrays.asList(lines)));
    }
}
