package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
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
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.AppliedPromotion;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.NewPromotion.Combination;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionReward;
import org.tenon.pricing.PromotionReward.Bundle;
import org.tenon.pricing.PromotionReward.OffDocument;
import org.tenon.pricing.PromotionService;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Sets that cost less than their pieces. Optional, as promotions are. */
@Besides(value = "bundles", services = PromotionService.class)
public interface BundleContract extends PricingUnderTest {

    PromotionService promotions();

    private Promotion set(PriceList list, Bundle.Saving saving, Bundle.Part... parts) {
        return set(list, Combination.ADDITIVE, 0, new Bundle(List.of(parts), saving, true));
    }

    private Promotion set(PriceList list, Combination combination, int sequence, PromotionReward reward) {
        return promotions()
                .create(new NewPromotion(
                        unique("set"),
                        "The set",
                        USD,
                        Set.of(list.id()),
                        Optional.empty(),
                        LineScope.ALL,
                        BigDecimal.ZERO,
                        Optional.empty(),
                        AmountOf.NET,
                        reward,
                        Optional.empty(),
                        combination,
                        sequence,
                        DateRange.ALWAYS));
    }

    private static Bundle.Part part(long units, ProductId... products) {
        return new Bundle.Part(LineScope.of(products), BigDecimal.valueOf(units));
    }

    private static Bundle.Saving price(String amount) {
        return new Bundle.SetPrice(usd(amount));
    }

    private PriceResult asked(PriceList list, PriceRequestLine... lines) {
        return pricing().price(request(list, customer(), lines));
    }

    private static PriceRequestLine of(ProductId product, long quantity) {
        return PriceRequestLine.of(product, quantity);
    }

    private static List<String> nets(PriceResult result) {
        return result.lines().stream().map(line -> line.net().amountText()).toList();
    }

    @Core
    @DisplayName("PRC-660 A set costs its price as often as it is complete, and each line's trace names what is in it")
    default void sets_cost_their_price() {
        ProductId camera = product();
        ProductId lens = product();
        PriceList list = list(costs(camera, "100"), costs(lens, "30"));
        Promotion promotion = set(list, price("140"), part(1, camera), part(2, lens));

        PriceResult result = asked(list, of(lens, 5), of(camera, 3));

        // 450 less twice 160 - 140, spread by what is in the sets: 4 x 30 and 2 x 100 of 320
        assertThat(nets(result)).containsExactly("135.00", "275.00");
        assertThat(result.promotions())
                .containsExactly(new AppliedPromotion(
                        promotion.id(), promotion.definition().code(), "The set", usd("40")));
        assertThat(result.lines()).allSatisfy(line -> assertThat(line.trace())
                .filteredOn(step -> step.step().equals("promotion"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.rule()).contains(promotion.id().value());
                    assertThat(step.why()).contains("2 sets", "4 of line 1", "2 of line 2");
                }));
        assertThat(nets(asked(list, of(camera, 3), of(lens, 1)))).containsExactly("300.00", "30.00");
        assertThat(asked(list, of(camera, 3)).promotions()).isEmpty();
        assertThat(asked(list, of(camera, 1), of(lens, -2)).promotions()).isEmpty();
    }

    @Core
    @DisplayName(
            "PRC-661 A set costs a percentage or an amount less, once where it says so, and never more than its pieces")
    default void sets_cost_less() {
        ProductId one = product();
        ProductId other = product();
        Bundle.Part[] parts = {part(1, one), part(1, other)};
        Bundle.Saving tenth = new Bundle.SetDiscount(Percent.of("10"));
        PriceList percent = list(costs(one, "9.99"), costs(other, "0.06"));
        PriceList amount = list(costs(one, "9.99"), costs(other, "0.06"));
        PriceList once = list(costs(one, "9.99"), costs(other, "0.06"));
        PriceList dear = list(costs(one, "9.99"), costs(other, "0.06"));
        set(percent, tenth, parts);
        set(amount, new Bundle.SetAmountOff(usd("11")), parts);
        set(once, Combination.ADDITIVE, 0, new Bundle(List.of(parts), tenth, false));
        set(dear, price("10.06"), parts);

        // 2 x 10.05 less 2.01; the cent of the cheap line goes where the remainder is larger
        assertThat(asked(percent, of(one, 2), of(other, 3)).net()).isEqualTo(usd("18.15"));
        assertThat(asked(amount, of(one, 2), of(other, 3)).net()).isEqualTo(usd("0.06"));
        assertThat(asked(once, of(one, 2), of(other, 3)).net()).isEqualTo(usd("19.15"));
        assertThat(asked(dear, of(one, 2), of(other, 3)).promotions()).isEmpty();
    }

    @Core
    @DisplayName(
            "PRC-662 A piece counts for one set only, whichever parts and promotions speak of it; the cheapest go first")
    default void pieces_are_in_one_set() {
        ProductId shirt = product(
                ProductDetails.goods(unique("SKU"), "Shirt", "pcs", "untaxed").inCategory("Clothes"));
        ProductId socks = product(
                ProductDetails.goods(unique("SKU"), "Socks", "pcs", "untaxed").inCategory("Clothes"));
        PriceList list = list(costs(shirt, "20"), costs(socks, "5"));
        Bundle.Part any = new Bundle.Part(LineScope.ALL.in("Clothes"), BigDecimal.ONE);
        set(list, price("10"), part(1, shirt), any);

        // Two shirts are one set, not two, and neither is in another one.
        assertThat(nets(asked(list, of(shirt, 2)))).containsExactly("10.00");
        assertThat(nets(asked(list, of(shirt, 3)))).containsExactly("30.00");
        // One set of the shirt and a pair of socks: the cheaper piece is the one in it.
        assertThat(asked(list, of(shirt, 2), of(socks, 1)).net()).isEqualTo(usd("30"));
        assertThat(asked(list, of(shirt, 1), of(socks, 9)).net()).isEqualTo(usd("50"));

        PriceList two = list(costs(shirt, "20"), costs(socks, "5"));
        Promotion first = set(
                two, Combination.ADDITIVE, 1, new Bundle(List.of(part(1, shirt), part(1, socks)), price("15"), true));
        set(two, Combination.ADDITIVE, 2, new Bundle(List.of(part(2, socks)), price("8"), true));

        PriceResult result = asked(two, of(shirt, 1), of(socks, 2));

        assertThat(result.net()).isEqualTo(usd("20"));
        assertThat(result.promotions()).extracting(AppliedPromotion::promotion).containsExactly(first.id());
    }

    @Full
    @DisplayName(
            "PRC-663 Sets go together with other promotions as those do: added, on what is left, the best, or alone")
    default void sets_combine() {
        ProductId product = product();
        Bundle pair = new Bundle(List.of(part(2, product)), price("150"), true);
        PromotionReward tenth = new OffDocument(Percent.of("10"));
        PriceRequestLine two = of(product, 2);

        PriceList adding = list(costs(product, "100"));
        set(adding, Combination.ADDITIVE, 1, tenth);
        set(adding, Combination.ADDITIVE, 2, pair);
        PriceList compounding = list(costs(product, "100"));
        set(compounding, Combination.ADDITIVE, 1, tenth);
        set(compounding, Combination.COMPOUND, 2, pair);
        PriceList best = list(costs(product, "100"));
        set(best, Combination.BEST, 1, tenth);
        set(best, Combination.BEST, 2, pair);
        PriceList alone = list(costs(product, "100"));
        set(alone, Combination.EXCLUSIVE, 1, pair);
        set(alone, Combination.ADDITIVE, 2, tenth);

        // 200 - 20 - 50; (200 - 20) is 150; the better of 180 and 150; 150 alone
        assertThat(asked(adding, two).net()).isEqualTo(usd("130"));
        assertThat(asked(compounding, two).net()).isEqualTo(usd("150"));
        assertThat(asked(best, two).net()).isEqualTo(usd("150"));
        assertThat(asked(alone, two).net()).isEqualTo(usd("150"));
        assertThat(asked(alone, of(product, 1)).net()).isEqualTo(usd("90"));
    }

    @Full
    @DisplayName("PRC-664 A bundle is kept as it was made, and what cannot be is refused with its place")
    default void sets_are_kept() {
        PriceList list = list();
        Bundle.Part some =
                new Bundle.Part(LineScope.of(product(), product()).in("Tools > Saws"), new BigDecimal("0.5"));
        for (Bundle.Saving saving :
                List.of(price("0"), new Bundle.SetDiscount(Percent.of("12.5")), new Bundle.SetAmountOff(usd("0.01")))) {
            Promotion made =
                    set(list, Combination.BEST, 1, new Bundle(List.of(part(3, product()), some), saving, false));
            assertThat(promotions().find(made.id())).contains(made);
        }
        Bundle.Part tiny = new Bundle.Part(LineScope.ALL, new BigDecimal("0.0000001"));
        assertThatThrownBy(() -> set(list, new Bundle.SetPrice(Money.of("1", "EUR")), part(1), tiny))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                        .containsExactly(
                                "/set pricing.currency-mismatch", "/set/parts/1/units pricing.quantity-out-of-range"));
    }

    @Full
    @DisplayName("PRC-665 With any sets, as many are made as can be, and the sums of the document go together")
    default void sets_add_up() {
        Random random = new Random(7);
        for (int time = 0; time < 25; time++) {
            ProductId[] products = {product(), product(), product()};
            PriceList list = list();
            long[] prices = new long[products.length];
            for (int i = 0; i < products.length; i++) {
                prices[i] = 1L + random.nextInt(9);
                add(list, costs(products[i], Long.toString(prices[i])));
            }
            // A set is two of the first or second, and one of the second or third.
            set(list, price("0"), part(2, products[0], products[1]), part(1, products[1], products[2]));
            long[] quantities = {1L + random.nextInt(6), 1L + random.nextInt(6), 1L + random.nextInt(6)};

            PriceResult result = asked(
                    list,
                    of(products[0], quantities[0]),
                    of(products[1], quantities[1]),
                    of(products[2], quantities[2]));

            assertThat(result.net()).isEqualTo(usd(Long.toString(leftByHand(prices, quantities))));
            Money sum = Money.zero(USD);
            for (PricedLine line : result.lines()) {
                Money now = Money.zero(USD);
                for (PriceStep step : line.trace()) {
                    assertThat(step.before()).isEqualTo(now);
                    now = step.after();
                }
                sum = sum.plus(line.gross());
            }
            assertThat(result.gross()).isEqualTo(sum);
        }
    }

    /** What is left to pay when the sets are found by trying everything: as many as there can be, of the cheapest pieces. */
    private static long leftByHand(long[] prices, long[] quantities) {
        long all = 0;
        for (int i = 0; i < prices.length; i++) {
            all += prices[i] * quantities[i];
        }
        long most = 0;
        long cheapest = 0;
        for (long first = 0; first <= quantities[0]; first++) {
            for (long second = 0; second <= quantities[1]; second++) {
                for (long third = 0; third <= quantities[2]; third++) {
                    long sets = (first + second + third) / 3;
                    boolean complete = first + second + third == 3 * sets && first <= 2 * sets && third <= sets;
                    long value = first * prices[0] + second * prices[1] + third * prices[2];
                    if (complete && (sets > most || (sets == most && value < cheapest))) {
                        most = sets;
                        cheapest = value;
                    }
                }
            }
        }
        return all - cheapest;
    }
}
