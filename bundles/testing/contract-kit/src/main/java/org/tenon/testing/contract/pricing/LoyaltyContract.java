package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.CouponClaim;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.LoyaltyProgramme;
import org.tenon.pricing.LoyaltyProgrammeService;
import org.tenon.pricing.LoyaltyService;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PointsAccount;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucher;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.spi.Purchase;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/**
 * Points that customers earn and spend. A contract of its own, which a provider of pricing need not keep. Each test has a currency
 * of its own, since a currency has one programme.
 */
public interface LoyaltyContract extends PricingUnderTest {

    LoyaltyProgrammeService programmes();

    LoyaltyService loyalty();

    CouponService coupons();

    /** Makes a {@link org.tenon.pricing.spi.PurchaseHistory} tell from now on that something was bought on a day. */
    void bought(CustomerId customer, LocalDate day, Purchase purchase);

    private static Money money(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** A point for each 10, worth 0.50, good until the end of the 12th month after, for at most half of a document. */
    private Currency programme(String code) {
        Currency currency = Currency.getInstance(code);
        programmes().begin(programme(currency, today().minusMonths(13), "10"));
        return currency;
    }

    private static LoyaltyProgramme programme(Currency currency, LocalDate from, String amountPerPoint) {
        return new LoyaltyProgramme(
                from, money(amountPerPoint, currency), money("0.50", currency), 12, Percent.of("50"), 30);
    }

    private void bought(CustomerId customer, int daysAgo, String net, Currency currency) {
        bought(customer, today().minusDays(daysAgo), new Purchase(product(), BigDecimal.ONE, money(net, currency)));
    }

    private long points(CustomerId customer, Currency currency) {
        return loyalty().account(customer, currency).points();
    }

    /** Somebody with points. */
    private CustomerId with(String net, Currency currency) {
        CustomerId customer = customer();
        bought(customer, 1, net, currency);
        return customer;
    }

    private PriceResult priced(Currency currency, CustomerId customer, String price, String coupon) {
        ProductId product = product();
        PriceList list = priceLists().create(NewPriceList.of(unique("list"), "A list", currency));
        priceLists()
                .addRules(
                        list.id(),
                        List.of(NewPriceRule.of(
                                RuleScope.product(product), new RuleEffect.Price(money(price, currency)))));
        return pricing()
                .price(new PriceRequest(
                        customer,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(list.id().value()),
                        Optional.of(coupon),
                        List.of(PriceRequestLine.of(product, 1))));
    }

    private void claim(PointsVoucher voucher, String document) {
        coupons().claim(new CouponClaim(voucher.coupon(), voucher.customer(), document, today()));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ConflictException.class))
                .extracting(ConflictException::code)
                .isEqualTo(code);
    }

    @Core
    @DisplayName(
            "PRC-770 What was bought until yesterday earns points; what is over counts for the next, what came back"
                    + " lowers")
    default void earns() {
        Currency currency = programme("BGN");
        CustomerId customer = customer();
        assertThat(points(customer, currency)).isZero();
        CustomerId other = customer();
        bought(other, 40, "99.99", currency);
        bought(other, 0, "500", currency);
        // 9 of 10.00 each, and 9.99 are over.
        assertThat(points(other, currency)).isEqualTo(9);

        CustomerId third = customer();
        bought(third, 40, "99.99", currency);
        bought(third, 1, "0.01", currency);
        assertThat(points(third, currency)).isEqualTo(10);

        CustomerId fourth = customer();
        bought(fourth, 40, "100", currency);
        bought(fourth, 1, "-30.01", currency);
        // 69.99 are left: a point for each whole 10.
        assertThat(points(fourth, currency)).isEqualTo(6);
        assertThat(loyalty().account(fourth, currency).worth()).isEqualTo(money("3.00", currency));
        assertThat(loyalty().entries(fourth, currency, PageRequest.first(10)).items())
                .extracting(entry -> entry.kind() + " " + entry.points())
                .containsExactly("EARNED 10", "EARNED -4");
    }

    @Core
    @DisplayName("PRC-771 Points become a voucher, which takes their worth off a document that is large enough, of this"
            + " customer")
    default void pays() {
        Currency currency = programme("CZK");
        CustomerId customer = with("1000", currency);

        PointsVoucher voucher = loyalty().redeem(customer, currency, 80);

        // 80 x 0.50, and twice that at least, since points pay half of a document at most.
        assertThat(voucher.amount()).isEqualTo(money("40.00", currency));
        assertThat(voucher.minAmount()).isEqualTo(money("80.00", currency));
        assertThat(points(customer, currency)).isEqualTo(20);
        assertThat(loyalty().find(voucher.id())).contains(voucher);
        PriceResult paid = priced(currency, customer, "100", voucher.coupon());
        assertThat(paid.net()).isEqualTo(money("60.00", currency));
        assertThat(paid.promotions()).singleElement().satisfies(one -> assertThat(one.amount())
                .isEqualTo(money("40.00", currency)));
        assertThat(priced(currency, customer, "79.99", voucher.coupon()).net()).isEqualTo(money("79.99", currency));
        assertThatThrownBy(() -> priced(currency, customer(), "100", voucher.coupon()))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/coupon pricing.unknown-coupon"));
    }

    @Core
    @DisplayName("PRC-772 A voucher is used by one document; where that is cancelled, the points are back, once")
    default void comesBack() {
        Currency currency = programme("HUF");
        CustomerId customer = with("1000", currency);
        PointsVoucher voucher = loyalty().redeem(customer, currency, 100);
        String document = unique("order");
        claim(voucher, document);
        claim(voucher, document);
        refused("pricing.coupon-used-up", () -> claim(voucher, unique("order")));
        refused("pricing.voucher-used", () -> loyalty().giveBack(voucher.id()));

        coupons().release(document);
        coupons().release(document);

        assertThat(points(customer, currency)).isEqualTo(100);
        refused("pricing.coupon-used-up", () -> claim(voucher, unique("order")));
        assertThatThrownBy(() -> priced(currency, customer, "1000", voucher.coupon()))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Full
    @DisplayName("PRC-773 A voucher that nobody used can be given back, and its points expire when they would have")
    default void isGivenBack() {
        Currency currency = programme("RON");
        CustomerId customer = with("1000", currency);
        PointsAccount before = loyalty().account(customer, currency);
        PointsVoucher voucher = loyalty().redeem(customer, currency, 100);

        PointsVoucher back = loyalty().giveBack(voucher.id());

        assertThat(back.state()).isEqualTo(PointsVoucher.State.RETURNED);
        assertThat(loyalty().giveBack(voucher.id())).isEqualTo(back);
        assertThat(loyalty().account(customer, currency)).isEqualTo(before);
    }

    @Full
    @DisplayName("PRC-774 Points expire, and those that expire first are spent first")
    default void expires() {
        Currency currency = Currency.getInstance("MDL");
        LocalDate month = today().withDayOfMonth(1);
        programmes().begin(programme(currency, month.minusMonths(20), "10"));
        CustomerId customer = customer();
        for (int monthsAgo : List.of(14, 12, 3)) {
            bought(
                    customer,
                    month.minusMonths(monthsAgo),
                    new Purchase(product(), BigDecimal.ONE, money("100", currency)));
        }

        // Those of 14 months ago are gone, those of 12 months ago are good until the end of this month.
        assertThat(loyalty().account(customer, currency).points()).isEqualTo(20);
        assertThat(loyalty().account(customer, currency).expiring())
                .contains(new PointsAccount.Expiring(10, month.plusMonths(1)));
        loyalty().redeem(customer, currency, 12);
        assertThat(loyalty().account(customer, currency).expiring())
                .contains(new PointsAccount.Expiring(8, month.plusMonths(10)));
    }

    @Full
    @DisplayName("PRC-775 Points are given and taken by hand with a reason; there are never more spent than there are")
    default void isAdjusted() {
        Currency currency = programme("ALL");
        CustomerId customer = customer();
        PointsEntry given = loyalty().adjust(customer, currency, 30, "a late delivery");
        assertThat(given.reason()).contains("a late delivery");
        loyalty().adjust(customer, currency, -10, "a mistake");

        refused("pricing.not-enough-points", () -> loyalty().redeem(customer, currency, 21));
        loyalty().redeem(customer, currency, 20);
        refused("pricing.not-enough-points", () -> loyalty().redeem(customer, currency, 1));
        for (long points : List.of(0L, -1L, LoyaltyService.MAX_POINTS + 1)) {
            assertThatThrownBy(() -> loyalty().redeem(customer, currency, points))
                    .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                    .extracting(PricingUnderTest::refusals)
                    .isEqualTo(List.of("/points pricing.points-out-of-range"));
        }
        assertThat(points(customer, currency)).isZero();
    }

    @Full
    @DisplayName("PRC-776 A later programme takes the place of the one before from its day on; without one there are no"
            + " points")
    default void followsProgrammes() {
        Currency currency = Currency.getInstance("MKD");
        refused("pricing.no-loyalty-programme", () -> loyalty().account(customer(), currency));
        LocalDate change = today().minusDays(10);
        LoyaltyProgramme first = programme(currency, today().minusDays(60), "10");
        LoyaltyProgramme second = programme(currency, change, "1");
        programmes().begin(first);
        programmes().begin(second);
        refused("pricing.later-programme", () -> programmes().begin(second));
        assertThat(programmes().programmes(currency)).containsExactly(second, first);

        CustomerId customer = customer();
        bought(customer, 70, "1000", currency);
        bought(customer, 11, "100", currency);
        bought(customer, 10, "100", currency);

        // Nothing before the first, then 10, then 100.
        assertThat(points(customer, currency)).isEqualTo(110);
    }

    @Concurrent
    @DisplayName("PRC-777 Of 16 who spend points at once no more get them than there are, and of 8 one uses a voucher")
    default void spendsOnce() {
        Currency currency = programme("RSD");
        CustomerId customer = with("500", currency);

        List<Together.Outcome<PointsVoucher>> spent =
                Together.run(16, number -> loyalty().redeem(customer, currency, 10));

        assertThat(spent).filteredOn(Together.Outcome::succeeded).hasSize(5);
        assertThat(points(customer, currency)).isZero();
        PointsVoucher voucher = spent.stream()
                .filter(Together.Outcome::succeeded)
                .findFirst()
                .orElseThrow()
                .value();
        List<Together.Outcome<String>> used = Together.run(8, number -> {
            String document = unique("order");
            claim(voucher, document);
            return document;
        });
        assertThat(used).filteredOn(Together.Outcome::succeeded).hasSize(1);
    }
}
