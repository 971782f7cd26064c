package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.ExchangeRate;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.NearlyApplied;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.spi.Purchase;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Rules that ask what the customer has bought before. A contract of its own, which a provider of pricing need not keep. */
public interface PurchaseContract extends PricingUnderTest {

    /** Before the days of all other contracts, so that no exchange rate of theirs holds on it. */
    LocalDate DAY = LocalDate.of(1961, 5, 20);

    ExchangeRateService exchangeRates();

    /** Makes a {@link org.tenon.pricing.spi.PurchaseHistory} tell from now on that something was bought on a day. */
    void bought(CustomerId customer, LocalDate day, Purchase purchase);

    private static Purchase purchase(ProductId product, String quantity, String net) {
        return new Purchase(product, new BigDecimal(quantity), usd(net));
    }

    private static PurchaseThreshold units(PurchasePeriod period, String least) {
        return PurchaseThreshold.quantity(period, new BigDecimal(least));
    }

    private static NewPriceRule lessAfter(RuleScope scope, String percent, PurchaseThreshold threshold) {
        return less(scope, percent).when(RuleConditions.NONE.after(threshold));
    }

    private PriceResult priced(PriceList list, CustomerId customer, ProductId product, LocalDate on) {
        return pricing()
                .price(request(list, customer, PriceRequestLine.of(product, 1)).on(on));
    }

    private Money costsOn(LocalDate on, PriceList list, CustomerId customer, ProductId product) {
        return priced(list, customer, product, on).lines().get(0).unitPrice();
    }

    @Core
    @DisplayName(
            "PRC-750 A rule holds for who has bought enough of its product before the day, in units or for an amount")
    default void counts_units_and_amounts() {
        ProductId product = product();
        PurchasePeriod year = PurchasePeriod.ofMonths(12);
        PriceList byUnits = list(costs(product, "100"), lessAfter(RuleScope.product(product), "5", units(year, "10")));
        PriceList byAmount = list(
                costs(product, "100"),
                lessAfter(RuleScope.product(product), "5", PurchaseThreshold.amount(year, usd("1000"))));
        CustomerId customer = customer();
        bought(customer, DAY.minusDays(2), purchase(product, "6", "600"));
        bought(customer, DAY.minusDays(1), purchase(product, "4", "399.99"));
        bought(customer(), DAY.minusDays(1), purchase(product, "100", "10000"));

        assertThat(costsOn(DAY, byUnits, customer, product)).isEqualTo(usd("95"));
        assertThat(costsOn(DAY.minusDays(1), byUnits, customer, product)).isEqualTo(usd("100"));
        assertThat(costsOn(DAY, byUnits, customer(), product)).isEqualTo(usd("100"));
        assertThat(costsOn(DAY, byAmount, customer, product)).isEqualTo(usd("100"));
        bought(customer, DAY.minusDays(3), purchase(product, "1", "0.01"));
        assertThat(costsOn(DAY, byAmount, customer, product)).isEqualTo(usd("95"));
    }

    @Core
    @DisplayName("PRC-751 A product counts with its variants, a category with what lies in it, or all that was bought")
    default void counts_what_the_rule_speaks_of() {
        String category = unique("Tools");
        ProductId saw = product(details().inCategory(category + " > Saws"));
        ProductId variant = product(details().asVariantOf(saw));
        ProductId other = product();
        PurchaseThreshold ten = units(PurchasePeriod.ofMonths(12), "10");
        PriceList list = list(costs(RuleScope.ALL, "100"), lessAfter(RuleScope.product(saw), "5", ten));
        PriceList inCategory = list(costs(RuleScope.ALL, "100"), lessAfter(RuleScope.category(category), "6", ten));
        PriceList ofAll = list(costs(RuleScope.ALL, "100"), lessAfter(RuleScope.product(saw), "7", ten.counting(true)));
        CustomerId customer = customer();
        bought(customer, DAY.minusDays(1), purchase(variant, "4", "1"));
        bought(customer, DAY.minusDays(1), purchase(saw, "5", "1"));
        assertThat(costsOn(DAY, list, customer, saw)).isEqualTo(usd("100"));
        assertThat(costsOn(DAY, inCategory, customer, saw)).isEqualTo(usd("100"));

        bought(customer, DAY.minusDays(1), purchase(other, "1", "1"));
        assertThat(costsOn(DAY, ofAll, customer, saw)).isEqualTo(usd("93"));
        assertThat(costsOn(DAY, list, customer, saw)).isEqualTo(usd("100"));

        bought(customer, DAY.minusDays(1), purchase(variant, "1", "1"));
        assertThat(costsOn(DAY, list, customer, variant)).isEqualTo(usd("95"));
        assertThat(costsOn(DAY, inCategory, customer, saw)).isEqualTo(usd("100"));
        bought(customer, DAY.minusDays(1), purchase(saw, "5", "1"));
        assertThat(costsOn(DAY, inCategory, customer, saw)).isEqualTo(usd("94"));
        assertThat(costsOn(DAY, inCategory, customer, other)).isEqualTo(usd("100"));
    }

    @Core
    @DisplayName(
            "PRC-752 Of several breaks the highest that was reached comes first; what was taken back counts no more")
    default void takes_the_highest_break() {
        ProductId product = product();
        PurchasePeriod year = PurchasePeriod.ofMonths(12);
        for (PricePolicy policy : List.of(PricePolicy.SPECIFIC, PricePolicy.PRIORITY)) {
            PriceList list = listOn(
                    list(costs(product, "100")),
                    policy,
                    lessAfter(RuleScope.ALL, "9", PurchaseThreshold.amount(year, usd("5000"))),
                    lessAfter(RuleScope.ALL, "5", PurchaseThreshold.amount(year, usd("1000"))));
            CustomerId customer = customer();
            bought(customer, DAY.minusMonths(11), purchase(product, "40", "4900"));
            assertThat(costsOn(DAY, list, customer, product)).isEqualTo(usd("95"));
            bought(customer, DAY.minusDays(9), purchase(product, "1", "100"));
            assertThat(costsOn(DAY, list, customer, product)).isEqualTo(usd("91"));
            bought(customer, DAY.minusDays(4), purchase(product, "-1", "-100"));
            assertThat(costsOn(DAY, list, customer, product)).isEqualTo(usd("95"));
            assertThat(costsOn(DAY.minusDays(4), list, customer, product)).isEqualTo(usd("91"));
        }
    }

    @Full
    @DisplayName(
            "PRC-753 Periods are months back from the day, or the calendar's; their first day counts, the one before not")
    default void knows_periods() {
        ProductId product = product();
        for (PurchasePeriod period : List.of(
                PurchasePeriod.ofMonths(2), PurchasePeriod.YEAR, PurchasePeriod.QUARTER, PurchasePeriod.MONTH)) {
            LocalDate first = period.firstDay(DAY);
            PriceList list = list(costs(product, "100"), lessAfter(RuleScope.ALL, "5", units(period, "1")));
            CustomerId early = customer();
            bought(early, first.minusDays(1), purchase(product, "1", "1"));
            CustomerId inTime = customer();
            bought(inTime, first, purchase(product, "1", "1"));

            assertThat(costsOn(DAY, list, early, product)).as("%s", period).isEqualTo(usd("100"));
            assertThat(costsOn(DAY, list, inTime, product)).as("%s", period).isEqualTo(usd("95"));
        }
        assertThat(List.of(
                        PurchasePeriod.ofMonths(2).firstDay(DAY),
                        PurchasePeriod.YEAR.firstDay(DAY),
                        PurchasePeriod.QUARTER.firstDay(DAY),
                        PurchasePeriod.MONTH.firstDay(DAY)))
                .containsExactly(
                        LocalDate.of(1961, 3, 20),
                        LocalDate.of(1961, 1, 1),
                        LocalDate.of(1961, 4, 1),
                        LocalDate.of(1961, 5, 1));
    }

    @Full
    @DisplayName(
            "PRC-754 What was bought in another currency counts at the rate of the day, and without one that is said")
    default void converts() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "100"),
                lessAfter(RuleScope.ALL, "5", PurchaseThreshold.amount(PurchasePeriod.YEAR, usd("120"))));
        CustomerId customer = customer();
        bought(customer, DAY.minusDays(30), new Purchase(product, BigDecimal.ONE, Money.of("100", "ISK")));

        assertThatThrownBy(() -> costsOn(DAY, list, customer, product))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/date pricing.no-exchange-rate"));

        exchangeRates().set(List.of(ExchangeRate.of("ISK", "USD", "1.2", DAY)));
        assertThat(costsOn(DAY, list, customer, product)).isEqualTo(usd("95"));
    }

    @Core
    @DisplayName(
            "PRC-755 A trace says what was counted, and what nearly held says how much more reaches the next break")
    default void tells_what_was_counted() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        PurchasePeriod year = PurchasePeriod.YEAR;
        PriceRule held = add(list, lessAfter(RuleScope.ALL, "5", PurchaseThreshold.amount(year, usd("1000"))));
        PriceRule next = add(list, lessAfter(RuleScope.ALL, "8", PurchaseThreshold.amount(year, usd("5000"))));
        CustomerId customer = customer();
        bought(customer, DAY.minusDays(1), purchase(product, "27", "2700"));

        PriceResult priced = pricing()
                .price(request(list, customer, PriceRequestLine.of(product, 1))
                        .on(DAY)
                        .explaining());

        assertThat(priced.lines().get(0).trace())
                .filteredOn(step -> step.rule().equals(Optional.of(held.id().value())))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.why()).contains("2700.00 USD bought from 1961-01-01 on, before 1961-05-20"));
        assertThat(priced.lines().get(0).nearly())
                .containsExactly(new NearlyApplied(
                        NearlyApplied.Reason.PURCHASES,
                        "2300",
                        next.id(),
                        usd("92"),
                        "2300 USD more, bought from 1961-01-01 on, reach 5000 USD: 92.00 USD instead of 95.00 USD."));
    }

    @Full
    @DisplayName(
            "PRC-756 A threshold is kept as it was said; one in another currency or with too many decimals is refused")
    default void keeps_thresholds() {
        PurchaseThreshold both = new PurchaseThreshold(
                PurchasePeriod.ofMonths(3), Optional.of(new BigDecimal("2.5")), Optional.of(usd("10")), true);
        PriceList list = list();
        PriceRule kept = add(list, lessAfter(RuleScope.ALL, "5", both));

        assertThat(priceLists().findRule(list.id(), kept.id())).contains(kept);
        assertThat(kept.definition().conditions().bought()).contains(both);
        assertThatThrownBy(() -> add(
                        list,
                        lessAfter(
                                RuleScope.ALL,
                                "5",
                                PurchaseThreshold.amount(PurchasePeriod.YEAR, Money.of("1", "EUR")))))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/0/bought/minAmount pricing.currency-mismatch"));
        assertThatThrownBy(() -> add(list, lessAfter(RuleScope.ALL, "5", units(PurchasePeriod.YEAR, "0.0000001"))))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/0/bought/minQuantity pricing.quantity-out-of-range"));
    }
}
