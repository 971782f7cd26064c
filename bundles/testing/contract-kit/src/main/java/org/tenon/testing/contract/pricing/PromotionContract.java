package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.days;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.NewPromotion.Combination;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.NewTaxRule.Kind;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionReward;
import org.tenon.pricing.PromotionReward.AmountOffDocument;
import org.tenon.pricing.PromotionReward.FreeGoods;
import org.tenon.pricing.PromotionReward.OffDocument;
import org.tenon.pricing.PromotionReward.OffLines;
import org.tenon.pricing.PromotionService;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What promotions take off documents. Optional: a provider of pricing may have none. */
@Besides(value = "promotions", services = PromotionService.class)
public interface PromotionContract extends PricingUnderTest {

    PromotionService promotions();

    @Core
    @DisplayName("PRC-260 A promotion is kept as it was made, listed by code, and its code is given once")
    default void keeps_promotions() {
        PriceList list = list();
        ProductId product = product();
        NewPromotion everything = new NewPromotion(
                unique("promotion"),
                "Three for two 三件付两件",
                USD,
                Set.of(list.id()),
                Optional.of(unique("coupon")),
                LineScope.of(product).in("tools"),
                new BigDecimal("2.5"),
                Optional.of(usd("100.01")),
                AmountOf.GROSS,
                new FreeGoods(LineScope.of(product, product()), new BigDecimal("2"), BigDecimal.ONE, true),
                Optional.of(usd("50")),
                Combination.COMPOUND,
                7,
                days("2026-01-01", "2030-01-01"));
        List<PromotionReward> rewards = List.of(
                new OffLines(LineScope.of(product), Percent.of("12.5")),
                new OffDocument(Percent.of("100")),
                new AmountOffDocument(usd("0.01"), AmountOf.NET));

        Promotion made = promotions().create(everything);
        assertThat(promotions().find(made.id()).orElseThrow().definition()).isEqualTo(everything);
        for (PromotionReward reward : rewards) {
            Promotion other = promotions().create(on(list, reward));
            assertThat(promotions().find(other.id())).contains(other);
        }
        assertThatThrownBy(() -> promotions().create(everything))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("pricing.code-taken"));
    }

    @Core
    @DisplayName("PRC-261 Lines that together are enough earn a percentage off them (Tryton's PM-01)")
    default void takes_off_lines() {
        ProductId[] p = new ProductId[5];
        for (int i = 1; i < p.length; i++) {
            p[i] = taxed("C" + (i == 4 ? "2" : "1"), "10");
        }
        PriceList list = list(costs(RuleScope.ALL, "20"));
        LineScope three = LineScope.of(p[1], p[2], p[4]).in("C1");
        make(on(list, new OffLines(three, Percent.of("10")), three, "10", Optional.empty()));

        PriceResult enough = price(list, customer(), of(p[1], 5), of(p[2], 10), of(p[3], 5), of(p[4], 5));
        PriceResult less = price(list, customer(), of(p[1], 5), of(p[2], 4), of(p[4], 5));

        // 500 - 10 % of 300; 10 % tax
        assertThat(sums(enough)).isEqualTo("470.00 + 47.00 = 517.00");
        assertThat(enough.promotions()).singleElement().satisfies(one -> assertThat(one.amount())
                .isEqualTo(usd("30")));
        assertThat(less.net()).isEqualTo(usd("280"));
        assertThat(less.promotions()).isEmpty();
    }

    @Core
    @DisplayName("PRC-262 An amount off the net or the gross amount of the document (ERPNext's TX-26)")
    default void takes_an_amount_off() {
        ProductId product = taxed(TaxSample.of("VAT", Kind.PERCENT, "14").build());
        PriceRequestLine hundred = of(product, 100);
        PriceList net = grossList(costs(product, "50"));
        PriceList gross = grossList(costs(product, "50"));
        make(on(net, new AmountOffDocument(usd("100"), AmountOf.NET)));
        make(on(gross, new AmountOffDocument(usd("100"), AmountOf.GROSS)));

        // 5000 / 1.14 = 4385.96; less 100 is 4285.96, and 14 % on it 600.03
        assertThat(sums(price(net, customer(), hundred))).isEqualTo("4285.96 + 600.03 = 4885.99");
        assertThat(sums(price(gross, customer(), hundred))).isEqualTo("4298.25 + 601.75 = 4900.00");
    }

    @Core
    @DisplayName("PRC-263 Taxes are due on what is left (Crater's TX-38)")
    default void taxes_what_is_left() {
        ProductId product = taxed(TaxSample.of("VAT", Kind.PERCENT, "21").build());
        PriceList list = list(costs(product, "45"));
        make(on(list, new AmountOffDocument(usd("60"), AmountOf.NET)));

        assertThat(sums(price(list, customer(), of(product, 3)))).isEqualTo("75.00 + 15.75 = 90.75");
    }

    @Core
    @DisplayName("PRC-264 An amount off is spread by the lines' amounts, and no cent of it is lost")
    default void spreads_amounts() {
        ProductId product = product();
        ProductId other = product();
        PriceList list = list(costs(product, "10"), costs(other, "5"));
        make(on(list, new AmountOffDocument(usd("10"), AmountOf.NET)));

        PriceResult result = price(list, customer(), of(product, 1), of(product, 1), of(product, 1), of(other, 1));

        // 10 x 10 / 35 = 2.8571 thrice, 1.4286 once: 2.85 and 1.42, and the three cents that are left by remainders
        assertThat(result.lines())
                .extracting(line -> line.net().amountText())
                .containsExactly("7.14", "7.14", "7.15", "3.57");
        assertThat(result.net()).isEqualTo(usd("25"));
        assertThat(price(list, customer(), of(other, 1)).net()).isEqualTo(usd("0"));
    }

    @Core
    @DisplayName("PRC-265 A percentage off the document is taken off each line's amount, whatever its taxes (PM-10)")
    default void takes_a_percentage_off_the_document() {
        ProductId low = taxed(TaxSample.of("low", Kind.PERCENT, "7").build());
        ProductId high = taxed(TaxSample.of("high", Kind.PERCENT, "19").build());
        PriceList list = list(costs(low, "100"), costs(high, "200"));
        make(on(list, new OffDocument(Percent.of("50"))));

        assertThat(sums(price(list, customer(), of(low, 1), of(high, 1)))).isEqualTo("150.00 + 22.50 = 172.50");
    }

    @Core
    @DisplayName(
            "PRC-266 Free units are taken from the document, again and again, and a coupon does not discount them (PM-04)")
    default void gives_units() {
        ProductId product = product();
        PriceList list = list(costs(product, "320"));
        make(on(list, threeAndOne(product, true)));
        String coupon = unique("coupon");
        make(with(on(list, new OffDocument(Percent.of("10"))), Combination.ADDITIVE, 1, Optional.of(coupon)));

        assertThat(price(list, customer(), of(product, 3)).net()).isEqualTo(usd("960"));
        assertThat(price(list, customer(), of(product, 4)).net()).isEqualTo(usd("960"));
        assertThat(price(list, customer(), of(product, 7)).net()).isEqualTo(usd("1920"));
        assertThat(price(list, customer(), of(product, 8)).net()).isEqualTo(usd("1920"));
        // 3 x 320 - 10 %
        assertThat(pricing().price(showing(list, coupon, of(product, 4))).net()).isEqualTo(usd("864"));
    }

    @Full
    @DisplayName("PRC-267 A unit that is paid for is never free: only what is left of the goods is, the cheapest first")
    default void never_frees_what_is_paid() {
        ProductId dear = product();
        ProductId cheap = product();
        ProductId goods = product();
        PriceList list = list(costs(dear, "10"), costs(cheap, "4"), costs(goods, "3"));
        PriceList once = list(costs(dear, "10"));
        LineScope both = LineScope.of(dear, cheap);
        make(on(
                list,
                new FreeGoods(LineScope.of(cheap, goods), BigDecimal.valueOf(2), BigDecimal.ONE, true),
                both,
                "0",
                Optional.empty()));
        make(on(once, threeAndOne(dear, false)));

        // two are paid: 10 and 4; nothing is left to be free
        assertThat(price(list, customer(), of(dear, 1), of(cheap, 1)).net()).isEqualTo(usd("14"));
        assertThat(price(list, customer(), of(dear, 1), of(cheap, 2)).net()).isEqualTo(usd("14"));
        // 24 + 4 + 3: of the goods 3 is cheaper than 4
        assertThat(price(list, customer(), of(dear, 2), of(cheap, 1), of(goods, 1))
                        .net())
                .isEqualTo(usd("24"));
        assertThat(price(once, customer(), of(dear, 12)).net()).isEqualTo(usd("110"));
    }

    @Core
    @DisplayName(
            "PRC-268 A minimum amount is of the net or gross amount, before promotions (Odoo's PM-07, ERPNext's PR-13)")
    default void asks_for_an_amount() {
        ProductId a = taxed(TaxSample.of("VAT", Kind.PERCENT, "15").build());
        ProductId b = product();
        PriceList net = list(costs(RuleScope.ALL, "320"));
        PriceList gross = grossList(costs(RuleScope.ALL, "320"));
        PriceList buying = list(costs(RuleScope.ALL, "100"));
        for (PriceList list : List.of(net, gross)) {
            make(on(list, new OffDocument(Percent.of("10")), LineScope.ALL, "0", Optional.of(usd("320"))));
        }
        make(on(
                buying,
                new OffLines(LineScope.of(b), Percent.of("10")),
                LineScope.of(a),
                "0",
                Optional.of(usd("200"))));

        assertThat(price(net, customer(), of(a, 1)).promotions()).hasSize(1);
        assertThat(price(gross, customer(), of(a, 1)).promotions()).isEmpty();
        assertThat(nets(price(buying, customer(), of(a, 1), of(b, 1)))).containsExactly("100.00", "100.00");
        assertThat(nets(price(buying, customer(), of(a, 2), of(b, 1)))).containsExactly("200.00", "90.00");
    }

    @Core
    @DisplayName("PRC-269 Additive ones count from the price before promotions, compound ones from what is left")
    default void combines_promotions() {
        ProductId product = product();
        PriceList adding = list(costs(product, "100"));
        PriceList compounding = list(costs(product, "100"));
        for (int i = 0; i < 2; i++) {
            make(with(on(adding, new OffDocument(Percent.of("10"))), Combination.ADDITIVE, i, Optional.empty()));
            make(with(on(compounding, new OffDocument(Percent.of("10"))), Combination.COMPOUND, i, Optional.empty()));
        }

        assertThat(price(adding, customer(), of(product, 1)).net()).isEqualTo(usd("80"));
        assertThat(price(compounding, customer(), of(product, 1)).net()).isEqualTo(usd("81"));
    }

    @Full
    @DisplayName("PRC-270 Of the best ones only the best applies, and an exclusive one applies alone or not at all")
    default void chooses_among_promotions() {
        ProductId product = product();
        PriceList best = list(costs(product, "100"));
        PriceList first = list(costs(product, "100"));
        PriceList late = list(costs(product, "100"));
        make(with(on(best, new OffDocument(Percent.of("10"))), Combination.BEST, 1, Optional.empty()));
        make(with(on(best, new AmountOffDocument(usd("30"), AmountOf.NET)), Combination.BEST, 2, Optional.empty()));
        make(with(on(best, new OffDocument(Percent.of("5"))), Combination.ADDITIVE, 3, Optional.empty()));
        make(with(on(first, new OffDocument(Percent.of("10"))), Combination.EXCLUSIVE, 1, Optional.empty()));
        make(with(on(first, new OffDocument(Percent.of("50"))), Combination.ADDITIVE, 2, Optional.empty()));
        make(with(on(late, new OffDocument(Percent.of("10"))), Combination.ADDITIVE, 1, Optional.empty()));
        make(with(on(late, new OffDocument(Percent.of("50"))), Combination.EXCLUSIVE, 2, Optional.empty()));

        assertThat(price(best, customer(), of(product, 1)).net()).isEqualTo(usd("65"));
        assertThat(price(first, customer(), of(product, 1)).net()).isEqualTo(usd("90"));
        assertThat(price(late, customer(), of(product, 1)).net()).isEqualTo(usd("90"));
    }

    @Core
    @DisplayName("PRC-271 A coupon is good for its list and days, takes off its cap at most, and another is refused")
    default void knows_coupons() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        PriceList other = list(costs(product, "100"));
        String coupon = unique("coupon");
        NewPromotion tenth =
                with(on(list, new OffDocument(Percent.of("10"))), Combination.ADDITIVE, 0, Optional.of(coupon));
        make(new NewPromotion(
                tenth.code(),
                tenth.name(),
                USD,
                tenth.priceLists(),
                tenth.coupon(),
                LineScope.ALL,
                BigDecimal.ZERO,
                Optional.empty(),
                AmountOf.NET,
                tenth.reward(),
                Optional.of(usd("25")),
                Combination.ADDITIVE,
                0,
                DateRange.ALWAYS));

        assertThat(price(list, customer(), of(product, 1)).net()).isEqualTo(usd("100"));
        assertThat(pricing().price(showing(list, coupon, of(product, 1))).net()).isEqualTo(usd("90"));
        assertThat(pricing().price(showing(list, coupon, of(product, 3))).net()).isEqualTo(usd("275"));
        assertThat(couponRefused(showing(other, coupon, of(product, 1))))
                .containsExactly("/coupon pricing.unknown-coupon");
        assertThat(couponRefused(showing(list, "x" + coupon, of(product, 1))))
                .containsExactly("/coupon pricing.unknown-coupon");
        assertThatThrownBy(() -> make(with(
                        on(other, new OffDocument(Percent.of("1"))), Combination.ADDITIVE, 0, Optional.of(coupon))))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("pricing.coupon-taken"));
    }

    @Core
    @DisplayName("PRC-272 A promotion that is ended holds from that day on no more, and the next answer knows")
    default void ends_promotions() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        Promotion promotion = promotions().create(on(list, new OffDocument(Percent.of("10"))));
        PriceRequest request = request(list, customer(), of(product, 1));

        assertThat(pricing().price(request).net()).isEqualTo(usd("90"));
        Promotion ended = promotions().end(promotion.id(), today());
        assertThat(ended.definition().validity().to()).contains(today());
        assertThat(promotions().end(promotion.id(), today().plusDays(3))).isEqualTo(ended);
        assertThat(pricing().price(request).net()).isEqualTo(usd("100"));
        assertThat(pricing().price(request.on(today().minusDays(1))).net()).isEqualTo(usd("90"));
    }

    @Full
    @DisplayName("PRC-273 What cannot be is refused with its place")
    default void refuses_wrong_promotions() {
        Money euro = Money.of("1", "EUR");
        PriceList list = list();
        NewPromotion wrong = on(list, new AmountOffDocument(euro, AmountOf.NET));
        NewPromotion lost = new NewPromotion(
                unique("promotion"),
                "lost",
                USD,
                Set.of(new PriceListId("nobody")),
                Optional.empty(),
                LineScope.ALL,
                BigDecimal.ZERO,
                Optional.of(euro),
                AmountOf.NET,
                new OffDocument(Percent.of("1")),
                Optional.of(euro),
                Combination.ADDITIVE,
                0,
                DateRange.ALWAYS);

        assertThat(refused(wrong)).containsExactly("/amountOff pricing.currency-mismatch");
        assertThat(refused(lost))
                .containsExactly(
                        "/priceLists pricing.unknown-price-list",
                        "/minAmount pricing.currency-mismatch",
                        "/cap pricing.currency-mismatch");
    }

    @Full
    @DisplayName("PRC-603 A promotion for products that are not there is refused at each place that names one")
    default void refuses_unknown_products() {
        PriceList list = list();
        LineScope nothing = LineScope.of(new ProductId("nothing"));
        NewPromotion off = on(list, new OffLines(nothing, Percent.of("1")));
        NewPromotion goods = on(list, new FreeGoods(nothing, BigDecimal.ONE, BigDecimal.ONE, true));

        assertThat(refused(off)).containsExactly("/discountOn/products pricing.unknown-product");
        assertThat(refused(goods)).containsExactly("/free/goods/products pricing.unknown-product");
    }

    @Core
    @DisplayName("PRC-274 With promotions, too, net + tax = gross, traces are connected, and nothing falls below zero")
    default void adds_up_with_promotions() {
        Random random = new Random(42);
        PriceList net = list();
        PriceList gross = grossList();
        List<ProductId> products = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ProductId product = taxed(
                    TaxSample.of("a", Kind.PERCENT, Integer.toString(random.nextInt(25)))
                            .sequence(1)
                            .build(),
                    TaxSample.of("b", Kind.FIXED, "0.07").sequence(2).build());
            products.add(product);
            add(net, costs(product, Integer.toString(5 + random.nextInt(90))));
            add(gross, costs(product, Integer.toString(5 + random.nextInt(90))));
        }
        for (PriceList list : List.of(net, gross)) {
            add(list, less(RuleScope.ALL, "3.3"));
            make(with(
                    on(list, new FreeGoods(LineScope.ALL, BigDecimal.valueOf(5), BigDecimal.ONE, true)),
                    Combination.ADDITIVE,
                    1,
                    Optional.empty()));
            make(with(on(list, new OffDocument(Percent.of("7.7"))), Combination.COMPOUND, 2, Optional.empty()));
            make(with(
                    on(list, new AmountOffDocument(usd("33.33"), AmountOf.NET)),
                    Combination.COMPOUND,
                    3,
                    Optional.empty()));
            make(with(
                    on(list, new AmountOffDocument(usd("11.11"), AmountOf.GROSS)),
                    Combination.ADDITIVE,
                    4,
                    Optional.empty()));
        }
        for (int i = 0; i < 60; i++) {
            PriceRequestLine[] lines = new PriceRequestLine[1 + random.nextInt(9)];
            for (int j = 0; j < lines.length; j++) {
                lines[j] = of(
                        products.get(random.nextInt(products.size())),
                        random.nextInt(12) == 0 ? -2 : 1 + random.nextInt(20));
            }
            PriceResult result = price(i % 2 == 0 ? net : gross, customer(), lines);
            Money sum = Money.zero(USD);
            for (PricedLine line : result.lines()) {
                sum = sum.plus(line.gross());
                Money now = Money.zero(USD);
                for (PriceStep step : line.trace()) {
                    assertThat(step.before()).isEqualTo(now);
                    now = step.after();
                }
                assertThat(now).isEqualTo(line.gross());
                assertThat(line.net().plus(line.tax())).isEqualTo(line.gross());
                // A gross price may be less than the fixed tax in it.
                boolean positive = line.quantity().isPositive() && i % 2 == 0;
                assertThat(positive && line.net().isNegative()).isFalse();
            }
            assertThat(result.gross()).isEqualTo(sum);
        }
    }

    // How the tests write promotions.

    private static PriceRequestLine of(ProductId product, long quantity) {
        return PriceRequestLine.of(product, quantity);
    }

    private void make(NewPromotion promotion) {
        promotions().create(promotion);
    }

    private NewPromotion on(PriceList list, PromotionReward reward) {
        return on(list, reward, LineScope.ALL, "0", Optional.empty());
    }

    private NewPromotion on(
            PriceList list, PromotionReward reward, LineScope bought, String minQuantity, Optional<Money> minAmount) {
        String code = unique("promotion");
        return new NewPromotion(
                code,
                code,
                USD,
                Set.of(list.id()),
                Optional.empty(),
                bought,
                new BigDecimal(minQuantity),
                minAmount,
                AmountOf.NET,
                reward,
                Optional.empty(),
                Combination.ADDITIVE,
                0,
                DateRange.ALWAYS);
    }

    private static NewPromotion with(NewPromotion p, Combination combination, int sequence, Optional<String> coupon) {
        return new NewPromotion(
                p.code(),
                p.name(),
                p.currency(),
                p.priceLists(),
                coupon,
                p.bought(),
                p.minQuantity(),
                p.minAmount(),
                p.minAmountOf(),
                p.reward(),
                p.cap(),
                combination,
                sequence,
                p.validity());
    }

    private static FreeGoods threeAndOne(ProductId product, boolean repeated) {
        return new FreeGoods(LineScope.of(product), BigDecimal.valueOf(3), BigDecimal.ONE, repeated);
    }

    private ProductId taxed(String category, String percent) {
        String taxCategory = unique("tax");
        taxRules().define(NewTaxRule.percent("VAT", taxCategory, percent));
        return product(ProductDetails.goods(unique("SKU"), "A thing", "pcs", taxCategory)
                .inCategory(category));
    }

    private PriceRequest showing(PriceList list, String coupon, PriceRequestLine... lines) {
        return new PriceRequest(
                customer(),
                Optional.empty(),
                Optional.<LocalDate>empty(),
                Optional.empty(),
                Optional.of(list.id().value()),
                Optional.of(coupon),
                List.of(lines));
    }

    private List<String> couponRefused(PriceRequest request) {
        return refusals(catchThrowableOfType(
                InvalidRequestException.class, () -> pricing().price(request)));
    }

    private List<String> refused(NewPromotion promotion) {
        return refusals(catchThrowableOfType(InvalidRequestException.class, () -> make(promotion)));
    }

    private static String sums(PriceResult result) {
        return result.net().amountText() + " + " + result.tax().amountText() + " = "
                + result.gross().amountText();
    }

    private static List<String> nets(PriceResult result) {
        return result.lines().stream().map(line -> line.net().amountText()).toList();
    }
}
