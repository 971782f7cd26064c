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
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NearlyApplied;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.PurchaseThreshold.AttributeLeast;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.spi.Purchase;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Rules that ask what an attribute comes to of what the customer has bought before. */
public interface PurchasedAttributeContract extends PricingUnderTest {

    /** As that contract has it, before the days of all others. */
    LocalDate DAY = PurchaseContract.DAY;

    /** Makes a {@link org.tenon.pricing.spi.PurchaseHistory} tell from now on that something was bought on a day. */
    void bought(CustomerId customer, LocalDate day, Purchase purchase);

    /**
     * Makes a {@link org.tenon.pricing.spi.PurchaseHistory} tell from now on what an attribute of goods comes to that were bought
     * on a day.
     */
    void bought(CustomerId customer, LocalDate day, ProductId product, String attribute, BigDecimal total);

    private void bought(CustomerId customer, ProductId product, String attribute, String total) {
        bought(customer, DAY.minusDays(1), product, attribute, new BigDecimal(total));
    }

    private static PurchaseThreshold volume(String least) {
        return PurchaseThreshold.attribute(PurchasePeriod.YEAR, "volume", new BigDecimal(least));
    }

    private static NewPriceRule lessAfterVolume(RuleScope scope, String percent, PurchaseThreshold threshold) {
        return less(scope, percent).when(RuleConditions.NONE.after(threshold));
    }

    private PriceResult pricedOnTheDay(PriceList list, CustomerId customer, ProductId product) {
        return pricing()
                .price(request(list, customer, PriceRequestLine.of(product, 1))
                        .on(DAY)
                        .explaining());
    }

    private BigDecimal costsOnTheDay(PriceList list, CustomerId customer, ProductId product) {
        return pricedOnTheDay(list, customer, product)
                .lines()
                .get(0)
                .unitPrice()
                .amount();
    }

    @Core
    @DisplayName(
            "PRC-990 A rule holds for who has bought so much of an attribute before the day, of its product, a category"
                    + " or all")
    default void counts_attributes_of_purchases() {
        String category = unique("Timber");
        ProductId oak = product(details().inCategory(category));
        ProductId board = product(details().asVariantOf(oak).inCategory(category));
        ProductId other = product();
        PriceList ofProduct =
                list(costs(RuleScope.ALL, "100"), lessAfterVolume(RuleScope.product(oak), "5", volume("2.5")));
        PriceList ofCategory =
                list(costs(RuleScope.ALL, "100"), lessAfterVolume(RuleScope.category(category), "6", volume("2.5")));
        PriceList ofAll = list(
                costs(RuleScope.ALL, "100"),
                lessAfterVolume(RuleScope.product(oak), "7", volume("2.5").counting(true)));
        CustomerId customer = customer();
        bought(customer, board, "volume", "1.5");
        bought(customer, oak, "weight", "900");
        bought(customer, DAY, oak, "volume", new BigDecimal("9"));
        bought(customer(), oak, "volume", "9");
        bought(customer, other, "volume", "0.99999");
        for (PriceList list : List.of(ofProduct, ofCategory, ofAll)) {
            assertThat(costsOnTheDay(list, customer, oak)).isEqualByComparingTo("100");
        }

        bought(customer, other, "volume", "0.00001");
        assertThat(costsOnTheDay(ofAll, customer, oak)).isEqualByComparingTo("93");
        assertThat(costsOnTheDay(ofProduct, customer, oak)).isEqualByComparingTo("100");
        bought(customer, oak, "volume", "1");
        assertThat(costsOnTheDay(ofProduct, customer, oak)).isEqualByComparingTo("95");
        assertThat(costsOnTheDay(ofCategory, customer, board)).isEqualByComparingTo("94");
        assertThat(costsOnTheDay(ofCategory, customer, other)).isEqualByComparingTo("100");
    }

    @Core
    @DisplayName(
            "PRC-991 Of several breaks of an attribute the highest that was reached comes first; a return lowers it")
    default void takes_the_highest_break_of_an_attribute() {
        ProductId product = product();
        for (PricePolicy policy : List.of(PricePolicy.SPECIFIC, PricePolicy.PRIORITY)) {
            PriceList list = listOn(
                    list(costs(product, "100")),
                    policy,
                    lessAfterVolume(RuleScope.ALL, "9", volume("10")),
                    lessAfterVolume(RuleScope.ALL, "5", volume("2")));
            CustomerId customer = customer();
            bought(customer, product, "volume", "9.5");
            assertThat(costsOnTheDay(list, customer, product)).isEqualByComparingTo("95");
            bought(customer, product, "volume", "0.5");
            assertThat(costsOnTheDay(list, customer, product)).isEqualByComparingTo("91");
            bought(customer, product, "volume", "-8.5");
            assertThat(costsOnTheDay(list, customer, product)).isEqualByComparingTo("100");
        }
    }

    @Core
    @DisplayName(
            "PRC-992 A trace says what an attribute came to, and what nearly held how much more reaches the next break")
    default void tells_what_an_attribute_came_to() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        PriceRule held = add(list, lessAfterVolume(RuleScope.ALL, "5", volume("1")));
        PriceRule next = add(list, lessAfterVolume(RuleScope.ALL, "8", volume("5")));
        CustomerId customer = customer();
        bought(customer, product, "volume", "2.75");

        PriceResult priced = pricedOnTheDay(list, customer, product);

        assertThat(priced.lines().get(0).trace())
                .filteredOn(step -> step.rule().equals(Optional.of(held.id().value())))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.why()).contains("volume 2.75 bought from 1961-01-01 on, before 1961-05-20"));
        assertThat(priced.lines().get(0).nearly())
                .containsExactly(
                        new NearlyApplied(
                                NearlyApplied.Reason.PURCHASES,
                                "2.25",
                                next.id(),
                                usd("92"),
                                "volume 2.25 more, bought from 1961-01-01 on, reach volume 5: 92.00 USD instead of 95.00 USD."));
    }

    @Full
    @DisplayName(
            "PRC-993 An attribute is asked for beside quantity and amount, kept as it was said, and has its bounds")
    default void keeps_attributes_of_purchases() {
        ProductId product = product();
        PurchaseThreshold all = new PurchaseThreshold(
                PurchasePeriod.YEAR,
                Optional.of(BigDecimal.ONE),
                Optional.of(usd("10")),
                false,
                Optional.of(new AttributeLeast("volume", new BigDecimal("0.5"))));
        PriceList list = list(costs(product, "100"));
        PriceRule kept = add(list, lessAfterVolume(RuleScope.ALL, "5", all));
        CustomerId customer = customer();
        bought(customer, product, "volume", "0.5");
        assertThat(costsOnTheDay(list, customer, product)).isEqualByComparingTo("100");
        bought(customer, DAY.minusDays(1), new Purchase(product, BigDecimal.ONE, usd("10")));
        assertThat(costsOnTheDay(list, customer, product)).isEqualByComparingTo("95");

        assertThat(priceLists().findRule(list.id(), kept.id())).contains(kept);
        assertThat(kept.definition().conditions().bought()).contains(all);
        assertThatThrownBy(() -> add(list, lessAfterVolume(RuleScope.ALL, "5", volume("1e18"))))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/0/bought/minAttribute pricing.attribute-out-of-range"));
    }
}
