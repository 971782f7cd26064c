package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.NearlyApplied;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What would have made a line cheaper. A contract of its own, which a provider of pricing need not keep. */
public interface NearlyContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-480 A break is near: how many more reach it, and what one would cost then")
    default void tells_the_next_break() {
        ProductId product = product();
        PriceList list = list(costs(product, "9"));
        PriceRule ten = add(list, costs(product, "8.50").from(BigDecimal.TEN));

        List<NearlyApplied> nearly = nearly(list, PriceRequestLine.of(product, 3));

        assertThat(nearly)
                .containsExactly(new NearlyApplied(
                        NearlyApplied.Reason.QUANTITY,
                        "7",
                        ten.id(),
                        usd("8.50"),
                        "7 more reach 10 pcs: 8.50 USD instead of 9.00 USD."));
        assertThat(nearly(list, PriceRequestLine.of(product, 10))).isEmpty();
    }

    @Core
    @DisplayName("PRC-481 Another channel, a day that is near, an attribute and an amount are told, the cheapest first")
    default void tells_each_reason() {
        ProductId product = product();
        NewPriceRule soon =
                costs(product, "6").valid(new DateRange(Optional.of(today().plusDays(3)), Optional.empty()));
        NewPriceRule far =
                costs(product, "1").valid(new DateRange(Optional.of(today().plusDays(90)), Optional.empty()));
        NewPriceRule web = costs(product, "7").when(RuleConditions.NONE.in("web"));
        NewPriceRule longer = costs(product, "8")
                .when(RuleConditions.NONE.with(new RuleConditions.Attribute("length", new BigDecimal("2.5"))));
        NewPriceRule large = less(RuleScope.product(product), "10")
                .when(RuleConditions.NONE.amounts(Optional.of(usd("95")), Optional.empty()));
        PriceList list = list(costs(product, "10"), soon, far, web, longer, large);

        // 95 at 10 are 9.5 units, so that 10 reach it: 8 more.
        assertThat(nearly(list, PriceRequestLine.of(product, 2)))
                .extracting(near -> near.reason() + " " + near.missing() + " " + near.unitPrice())
                .containsExactly(
                        "DATE " + today().plusDays(3) + " 6.00 USD",
                        "CHANNEL web 7.00 USD",
                        "ATTRIBUTE length=2.5 8.00 USD",
                        "AMOUNT 8 9.00 USD");
    }

    @Full
    @DisplayName("PRC-482 A rule that misses two things, is over or is dearer is not near")
    default void passes_over_what_does_not_help() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "10"),
                costs(product, "5").from(BigDecimal.TEN).when(RuleConditions.NONE.in("web")),
                costs(product, "12").from(BigDecimal.TEN),
                costs(product, "5").valid(new DateRange(Optional.empty(), Optional.of(today()))),
                costs(RuleScope.product(product).forCustomer(customer()), "1"));

        assertThat(nearly(list, PriceRequestLine.of(product, 1))).isEmpty();
    }

    @Full
    @DisplayName("PRC-483 What nearly held is told only to who asks, and changes nothing else of the answer")
    default void changes_nothing_else() {
        ProductId product = product();
        PriceList base = list(costs(product, "9"), costs(product, "8").from(BigDecimal.TEN));
        PriceList list = listOn(base, PricePolicy.SPECIFIC, less(RuleScope.ALL, "50"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));

        PriceResult plain = pricing().price(request);
        PriceResult explained = pricing().price(request.explaining());

        assertThat(plain.lines()).allSatisfy(line -> assertThat(line.nearly()).isEmpty());
        assertThat(explained.lines().get(0).nearly())
                .extracting(near -> near.missing() + " " + near.unitPrice())
                .containsExactly("9 4.00 USD");
        List<PricedLine> stripped =
                explained.lines().stream().map(line -> line.nearly(List.of())).toList();
        assertThat(explained.with(stripped)).isEqualTo(plain);
    }

    private List<NearlyApplied> nearly(PriceList list, PriceRequestLine line) {
        return pricing()
                .price(request(list, customer(), line).explaining())
                .lines()
                .get(0)
                .nearly();
    }
}
