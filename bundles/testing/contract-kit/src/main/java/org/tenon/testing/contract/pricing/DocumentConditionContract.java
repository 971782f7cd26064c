package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NearlyApplied;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Rules that ask what the lines of the document come to together. A contract of its own, which a provider need not keep. */
public interface DocumentConditionContract extends PricingUnderTest {

    private static NewPriceRule over(NewPriceRule rule, DocumentThreshold limits) {
        return rule.when(RuleConditions.NONE.over(limits));
    }

    private static DocumentThreshold ten() {
        return DocumentThreshold.quantity(BigDecimal.TEN);
    }

    private List<String> prices(PriceList list, PriceRequestLine... lines) {
        return price(list, customer(), lines).lines().stream()
                .map(PricedLine::unitPrice)
                .map(Money::amountText)
                .toList();
    }

    private ProductId weighing(String kilograms) {
        return product(new ProductDetails(
                unique("SKU"),
                "A heavy thing",
                "pcs",
                "untaxed",
                Optional.empty(),
                ProductKind.GOODS,
                Optional.of(new BigDecimal(kilograms)),
                false));
    }

    @Core
    @DisplayName("PRC-780 A quantity is reached by all lines for what the rule speaks of, or by all lines")
    default void adds_up_lines() {
        String category = unique("Screws");
        ProductId thin = product(details().inCategory(category + " > Thin"));
        ProductId thick = product(details().inCategory(category + " > Thick"));
        ProductId other = product();
        PriceList base = list(costs(RuleScope.ALL, "100"));
        PriceList ofProduct = listOn(base, PricePolicy.SPECIFIC, over(less(RuleScope.product(thin), "5"), ten()));
        PriceList ofCategory = listOn(base, PricePolicy.SPECIFIC, over(less(RuleScope.category(category), "6"), ten()));
        PriceList ofAll =
                listOn(base, PricePolicy.SPECIFIC, over(less(RuleScope.product(thin), "7"), ten().counting(true)));

        assertThat(prices(ofProduct, PriceRequestLine.of(thin, 4), PriceRequestLine.of(thick, 9)))
                .containsExactly("100.00", "100.00");
        assertThat(prices(ofProduct, PriceRequestLine.of(thin, 4), PriceRequestLine.of(thin, 6)))
                .containsExactly("95.00", "95.00");
        assertThat(prices(ofCategory, PriceRequestLine.of(thin, 4), PriceRequestLine.of(thick, 6)))
                .containsExactly("94.00", "94.00");
        assertThat(prices(
                        ofCategory,
                        PriceRequestLine.of(thin, 4),
                        PriceRequestLine.of(other, 50),
                        PriceRequestLine.of(thick, 5)))
                .containsExactly("100.00", "100.00", "100.00");
        assertThat(prices(ofAll, PriceRequestLine.of(thin, 4), PriceRequestLine.of(other, 6)))
                .containsExactly("93.00", "100.00");
    }

    @Core
    @DisplayName("PRC-781 An amount is what the lines come to by the list price; both ends included")
    default void adds_up_amounts() {
        ProductId cheap = product();
        ProductId dear = product();
        DocumentThreshold thousand = DocumentThreshold.amount(usd("1000")).counting(true);
        PriceList base = list(costs(cheap, "10"), costs(dear, "300"));
        PriceList list = listOn(base, PricePolicy.SPECIFIC, over(less(RuleScope.ALL, "10"), thousand));
        PriceList own = list(costs(cheap, "10"), costs(dear, "300"), over(less(RuleScope.ALL, "10"), thousand));

        for (PriceList each : List.of(list, own)) {
            // 9 x 10 + 3 x 300 = 990, and 10 x 10 + 3 x 300 = 1000
            assertThat(prices(each, PriceRequestLine.of(cheap, 9), PriceRequestLine.of(dear, 3)))
                    .containsExactly("10.00", "300.00");
            assertThat(prices(each, PriceRequestLine.of(cheap, 10), PriceRequestLine.of(dear, 3)))
                    .containsExactly("9.00", "270.00");
        }
        // The list price is what it was, though the list below has made 900 of 1000.
        PriceList above = listOn(list, PricePolicy.SPECIFIC, over(less(RuleScope.ALL, "50"), thousand));
        assertThat(prices(above, PriceRequestLine.of(cheap, 10), PriceRequestLine.of(dear, 3)))
                .containsExactly("4.50", "135.00");
    }

    @Full
    @DisplayName(
            "PRC-982 Of rules that the document's amount reaches the one counts that asks for more, whichever is younger")
    default void prefers_the_higher_amount() {
        ProductId product = product();
        PriceList list = listOn(
                list(costs(product, "100")),
                PricePolicy.SPECIFIC,
                over(less(RuleScope.ALL, "9"), DocumentThreshold.amount(usd("1000"))),
                over(less(RuleScope.ALL, "5"), DocumentThreshold.amount(usd("500"))));

        assertThat(prices(list, PriceRequestLine.of(product, 9))).containsExactly("95.00");
        assertThat(prices(list, PriceRequestLine.of(product, 10))).containsExactly("91.00");
    }

    @Core
    @DisplayName("PRC-782 What is sold counts for what is sold, what comes back for what comes back")
    default void parts_sales_from_returns() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"), over(less(RuleScope.ALL, "5"), ten()));

        assertThat(prices(list, PriceRequestLine.of(product, -4), PriceRequestLine.of(product, -6)))
                .containsExactly("95.00", "95.00");
        assertThat(prices(
                        list,
                        PriceRequestLine.of(product, 4),
                        PriceRequestLine.of(product, 6),
                        PriceRequestLine.of(product, -9)))
                .containsExactly("95.00", "95.00", "100.00");
    }

    @Core
    @DisplayName("PRC-783 Bands of weight price a service by what all goods weigh (Tryton's FR-01)")
    default void adds_up_weights() {
        ProductId freight = product(
                ProductDetails.goods(unique("SKU"), "Freight", "pcs", "untaxed").ofKind(ProductKind.SERVICE));
        ProductId kilogram = weighing("1");
        ProductId half = weighing("0.5");
        List<NewPriceRule> bands = new ArrayList<>(List.of(costs(kilogram, "1"), costs(half, "1")));
        for (int i = 0; i <= 4; i++) {
            bands.add(over(
                    costs(freight, Integer.toString(i)), DocumentThreshold.weightUpTo(BigDecimal.valueOf(20L * i))));
        }
        bands.add(over(
                costs(freight, "5"),
                new DocumentThreshold(
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("80.000001")),
                        Optional.empty())));
        PriceList list = list(bands.toArray(NewPriceRule[]::new));

        for (String[] example : new String[][] {
            {"-1", "0"}, {"1", "1"}, {"10", "1"}, {"20", "1"}, {"21", "2"}, {"80", "4"}, {"81", "5"}, {"100", "5"}
        }) {
            PriceResult priced = price(
                    list,
                    customer(),
                    PriceRequestLine.of(freight, 1),
                    PriceRequestLine.of(kilogram, new BigDecimal(example[0])));
            assertThat(priced.lines().get(0).unitPrice()).as(example[0]).isEqualTo(usd(example[1]));
        }
        assertThat(prices(
                        list,
                        PriceRequestLine.of(freight, 1),
                        PriceRequestLine.of(kilogram, 20),
                        PriceRequestLine.of(half, 2)))
                .startsWith("2.00");
        ProductId unknown = product();
        add(list, costs(unknown, "1"));
        PriceResult unweighed = price(
                list,
                customer(),
                PriceRequestLine.of(freight, 1),
                PriceRequestLine.of(kilogram, 20),
                PriceRequestLine.of(unknown, 5));
        assertThat(unweighed.lines().get(0).unitPrice()).isEqualTo(usd("1"));
        assertThat(unweighed.lines().get(0).trace().get(0).why())
                .contains("20 kg on the document, where 1 say no weight");
    }

    @Core
    @DisplayName("PRC-784 Of several breaks the highest that was reached comes first, of limits the lowest that holds")
    default void takes_the_highest_break_of_a_document() {
        ProductId product = product();
        for (PricePolicy policy : List.of(PricePolicy.SPECIFIC, PricePolicy.PRIORITY)) {
            PriceList list = listOn(
                    list(costs(product, "100")),
                    policy,
                    over(less(RuleScope.ALL, "9"), DocumentThreshold.quantity(BigDecimal.valueOf(20))),
                    over(less(RuleScope.ALL, "5"), ten()));
            assertThat(prices(list, PriceRequestLine.of(product, 9), PriceRequestLine.of(product, 1)))
                    .containsExactly("95.00", "95.00");
            assertThat(prices(list, PriceRequestLine.of(product, 19), PriceRequestLine.of(product, 1)))
                    .containsExactly("91.00", "91.00");
        }
    }

    @Core
    @DisplayName("PRC-785 A trace says what was counted, and what nearly held says how many more reach the next break")
    default void tells_what_lines_come_to() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        PriceRule held = add(list, over(less(RuleScope.ALL, "5"), ten()));
        PriceRule next = add(
                list,
                over(
                        less(RuleScope.product(product), "8"),
                        DocumentThreshold.amount(usd("2050")).counting(true)));

        PriceResult priced = pricing()
                .price(request(list, customer(), PriceRequestLine.of(product, 4), PriceRequestLine.of(product, 8))
                        .explaining());

        assertThat(priced.lines().get(0).trace())
                .filteredOn(step -> step.rule().equals(Optional.of(held.id().value())))
                .singleElement()
                .satisfies(step -> assertThat(step.why()).contains("12 units on the document"));
        // 2050 - 1200 = 850, which 9 more at 100 reach
        assertThat(priced.lines().get(0).nearly())
                .containsExactly(new NearlyApplied(
                        NearlyApplied.Reason.AMOUNT,
                        "9",
                        next.id(),
                        usd("92"),
                        "9 more reach 2050.00 USD on the document, 850.00 USD more: 92.00 USD instead of 95.00 USD."));
        PriceResult fewer = pricing()
                .price(request(list, customer(), PriceRequestLine.of(product, 1), PriceRequestLine.of(product, 2))
                        .explaining());
        assertThat(fewer.lines().get(0).nearly())
                .filteredOn(near -> near.rule().equals(held.id()))
                .singleElement()
                .satisfies(near -> assertThat(near.why())
                        .isEqualTo("7 more reach 10 units on the document: 95.00 USD instead of 100.00 USD."));
    }

    @Full
    @DisplayName(
            "PRC-786 Limits are kept as they were said; those in another currency or with too many decimals refused")
    default void keeps_limits_of_documents() {
        DocumentThreshold all = new DocumentThreshold(
                true,
                Optional.of(new BigDecimal("2.5")),
                Optional.of(new BigDecimal("9")),
                Optional.of(usd("10")),
                Optional.of(usd("99.5")),
                Optional.of(new BigDecimal("0.25")),
                Optional.of(new BigDecimal("20")));
        PriceList list = list();
        PriceRule kept = add(list, over(less(RuleScope.ALL, "5"), all));

        assertThat(priceLists().findRule(list.id(), kept.id())).contains(kept);
        assertThat(kept.definition().conditions().over()).contains(all);
        assertThatThrownBy(
                        () -> add(list, over(less(RuleScope.ALL, "5"), DocumentThreshold.amount(Money.of("1", "EUR")))))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/0/over/minAmount pricing.currency-mismatch"));
        assertThatThrownBy(() -> add(
                        list,
                        over(less(RuleScope.ALL, "5"), DocumentThreshold.weightUpTo(new BigDecimal("0.0000001")))))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/0/over/maxWeight pricing.quantity-out-of-range"));
    }

    private static PriceRequestLine sized(ProductId product, long quantity, String volume) {
        return PriceRequestLine.of(product, quantity).with("volume", new BigDecimal(volume));
    }

    private static DocumentThreshold volume(boolean all, String least, String most) {
        return new DocumentThreshold(
                all,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DocumentThreshold.AttributeTotal(
                        "volume", Optional.of(new BigDecimal(least)), Optional.of(new BigDecimal(most)))));
    }

    @Core
    @DisplayName(
            "PRC-905 An attribute of lines is added up, each times its quantity; a line that does not say it is nothing")
    default void adds_up_attributes() {
        ProductId box = product();
        ProductId tube = product();
        PriceList base = list(costs(RuleScope.ALL, "100"));
        PriceList own = listOn(
                base,
                PricePolicy.SPECIFIC,
                over(less(RuleScope.product(box), "5"), DocumentThreshold.attribute("volume", new BigDecimal("2.5"))));
        PriceList all =
                listOn(base, PricePolicy.SPECIFIC, over(less(RuleScope.product(box), "5"), volume(true, "2.5", "9")));

        // 4 x 0.25 + 3 x 0.5 = 2.5
        assertThat(prices(own, sized(box, 4, "0.25"), sized(box, 3, "0.5"))).containsExactly("95.00", "95.00");
        assertThat(prices(own, sized(box, 4, "0.25"), sized(box, 2, "0.7"))).containsExactly("100.00", "100.00");
        assertThat(prices(own, sized(box, 4, "0.25"), sized(tube, 3, "0.5"))).containsExactly("100.00", "100.00");
        assertThat(prices(all, sized(box, 4, "0.25"), sized(tube, 3, "0.5"))).containsExactly("95.00", "100.00");
        assertThat(prices(all, sized(box, 4, "0.25"), sized(tube, 16, "0.5"))).containsExactly("95.00", "100.00");
        assertThat(prices(all, sized(box, 4, "0.25"), sized(tube, 17, "0.5"))).containsExactly("100.00", "100.00");
        assertThat(prices(all, PriceRequestLine.of(box, 100))).containsExactly("100.00");
        // What comes back counts for what comes back.
        assertThat(prices(own, sized(box, 4, "0.25"), sized(box, -9, "0.5"))).containsExactly("100.00", "95.00");

        PriceResult silent = price(own, customer(), sized(box, 10, "0.25"), PriceRequestLine.of(box, 1));
        assertThat(silent.lines().get(0).trace()).anySatisfy(step -> assertThat(step.why())
                .contains("volume 2.5 on the document, where 1 say no volume"));
        PriceResult less = pricing()
                .price(request(own, customer(), sized(box, 4, "0.25"), sized(box, 1, "0.7"))
                        .explaining());
        // 2.5 - 1.7 = 0.8, which 4 more of 0.25 and 2 more of 0.7 reach
        assertThat(less.lines().get(0).nearly()).singleElement().satisfies(near -> {
            assertThat(near.reason()).isEqualTo(NearlyApplied.Reason.ATTRIBUTE_TOTAL);
            assertThat(near.why())
                    .isEqualTo("4 more reach volume 2.5 on the document, 0.8 more: 95.00 USD instead of 100.00 USD.");
        });
        assertThat(less.lines().get(1).nearly()).singleElement().satisfies(near -> assertThat(near.missing())
                .isEqualTo("2"));
    }

    @Full
    @DisplayName(
            "PRC-906 What an attribute has to come to is kept as it was said, tells rules apart, and has its bounds")
    default void keeps_totals_of_attributes() {
        ProductId product = product();
        PriceList list = listOn(
                list(costs(product, "100")),
                PricePolicy.PRIORITY,
                over(less(RuleScope.ALL, "5"), DocumentThreshold.attribute("volume", BigDecimal.ONE)),
                over(less(RuleScope.ALL, "9"), DocumentThreshold.attribute("volume", BigDecimal.TEN)));
        PriceRule kept =
                add(list, over(less(RuleScope.ALL, "1"), volume(true, "0.000000000001", "900000000000000000")));

        assertThat(priceLists().findRule(list.id(), kept.id())).contains(kept);
        assertThat(prices(list, sized(product, 30, "1"))).containsExactly("91.00");
        assertThatThrownBy(() -> add(list, over(less(RuleScope.ALL, "5"), volume(true, "0", "1000000000000000000"))))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .extracting(PricingUnderTest::refusals)
                .isEqualTo(List.of("/0/over/maxAttribute pricing.attribute-out-of-range"));
    }
}
