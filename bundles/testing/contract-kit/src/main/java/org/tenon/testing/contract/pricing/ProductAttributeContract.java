package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.Money;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NearlyApplied;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/**
 * Rules that ask for what products say of themselves in numbers. A contract of its own, which a provider need not keep; it wants a
 * catalog whose products have attributes.
 */
@Besides("product-attributes")
public interface ProductAttributeContract extends PricingUnderTest {

    /** The units of the catalog that the provider asks. */
    UnitService units();

    private ProductDetails sized(String volume) {
        return details().saying(ProductAttribute.of("volume", volume, "m3"));
    }

    private static NewPriceRule from(String percent, String attribute, String least) {
        return less(RuleScope.ALL, percent)
                .when(RuleConditions.NONE.with(new RuleConditions.Attribute(attribute, new BigDecimal(least))));
    }

    private static NewPriceRule together(String percent, String attribute, String least) {
        return less(RuleScope.ALL, percent)
                .when(RuleConditions.NONE.over(DocumentThreshold.attribute(attribute, new BigDecimal(least))));
    }

    private List<String> prices(PriceList list, PriceRequestLine... lines) {
        return price(list, customer(), lines).lines().stream()
                .map(PricedLine::unitPrice)
                .map(Money::amountText)
                .toList();
    }

    @Core
    @DisplayName("PRC-920 What a line does not say of itself its product says; what it says goes before that")
    default void asks_products() {
        ProductId door = product(details().saying(ProductAttribute.of("width", "90", "cm")));
        PriceList list = listOn(list(costs(RuleScope.ALL, "100")), PricePolicy.SPECIFIC, from("20", "width", "90"));

        assertThat(prices(list, PriceRequestLine.of(door, 1))).containsExactly("80.00");
        assertThat(prices(list, PriceRequestLine.of(door, 1).with("width", new BigDecimal("89.9"))))
                .containsExactly("100.00");
        assertThat(prices(list, PriceRequestLine.of(door, 1).with("height", BigDecimal.ONE)))
                .containsExactly("80.00");
        assertThat(prices(list, PriceRequestLine.of(product(), 50))).containsExactly("100.00");
    }

    @Core
    @DisplayName("PRC-921 What products say is added up over the lines of a document, each times its quantity")
    default void adds_up_what_products_say() {
        ProductId box = product(sized("0.25"));
        ProductId crate = product(sized("0.5"));
        PriceList list =
                listOn(list(costs(RuleScope.ALL, "100")), PricePolicy.SPECIFIC, together("5", "volume", "2.5"));

        // 4 x 0.25 + 3 x 0.5 = 2.5
        assertThat(prices(list, PriceRequestLine.of(box, 4), PriceRequestLine.of(crate, 3)))
                .containsExactly("95.00", "95.00");
        assertThat(prices(list, PriceRequestLine.of(box, 4), PriceRequestLine.of(crate, 2)))
                .containsExactly("100.00", "100.00");
        // 4 x 0.25 + 2 x 0.75 = 2.5: this line says what it is cut to.
        assertThat(prices(
                        list,
                        PriceRequestLine.of(box, 4),
                        PriceRequestLine.of(crate, 2).with("volume", new BigDecimal("0.75"))))
                .containsExactly("95.00", "95.00");
    }

    @Core
    @DisplayName("PRC-922 A product's weight is its attribute weight: how many kilograms more reach a break is told")
    default void weighs() {
        ProductId sack = product(details().weighing(new BigDecimal("20")));
        PriceList list = listOn(
                list(costs(RuleScope.ALL, "100")),
                PricePolicy.SPECIFIC,
                from("3", "weight", "20"),
                together("5", "weight", "500"));

        assertThat(prices(list, PriceRequestLine.of(sack, 25))).containsExactly("95.00");
        PricedLine almost = pricing()
                .price(request(list, customer(), PriceRequestLine.of(sack, 23)).explaining())
                .lines()
                .get(0);
        assertThat(almost.unitPrice()).isEqualTo(PricingUnderTest.usd("97"));
        // 500 - 23 x 20 = 40
        assertThat(almost.nearly()).singleElement().satisfies(near -> {
            assertThat(near.reason()).isEqualTo(NearlyApplied.Reason.ATTRIBUTE_TOTAL);
            assertThat(near.missing()).isEqualTo("2");
            assertThat(near.why())
                    .isEqualTo("2 more reach weight 500 on the document, 40 more: 95.00 USD instead of 97.00 USD.");
        });
    }

    @Full
    @DisplayName(
            "PRC-923 What a product says is of its own unit, whatever unit a line is in; what a line says is of the line's")
    default void knows_of_which_unit_it_is_said() {
        ProductId box = product(sized("0.25"));
        units().set(new ProductUnit(box, "pallet", BigDecimal.TEN));
        PriceList single = listOn(list(costs(RuleScope.ALL, "100")), PricePolicy.SPECIFIC, from("20", "volume", "0.3"));
        PriceList all = listOn(list(costs(RuleScope.ALL, "100")), PricePolicy.SPECIFIC, together("5", "volume", "5"));

        // A pallet of 10 costs 1,000; one box of it is still of 0.25.
        assertThat(prices(single, PriceRequestLine.of(box, 1).in("pallet"))).containsExactly("1000.00");
        assertThat(prices(single, PriceRequestLine.of(box, 1).in("pallet").with("volume", new BigDecimal("2.5"))))
                .containsExactly("800.00");
        // 2 x 10 x 0.25 = 5, as 2 x 2.5
        assertThat(prices(all, PriceRequestLine.of(box, 2).in("pallet"))).containsExactly("950.00");
        assertThat(prices(all, PriceRequestLine.of(box, 19))).containsExactly("100.00");
        assertThat(prices(all, PriceRequestLine.of(box, 2).in("pallet").with("volume", new BigDecimal("2.4"))))
                .containsExactly("1000.00");
    }

    @Full
    @DisplayName("PRC-924 A priced line repeats what it was told of itself, and nothing that its product says")
    default void repeats_what_a_line_says() {
        ProductId box = product(sized("0.25"));
        PriceList list = list(costs(RuleScope.ALL, "100"));

        List<PricedLine> lines = price(
                        list,
                        customer(),
                        PriceRequestLine.of(box, 1).with("length", new BigDecimal("2.5")),
                        PriceRequestLine.of(box, 1))
                .lines();

        assertThat(lines)
                .extracting(PricedLine::attributes)
                .containsExactly(Map.of("length", new BigDecimal("2.5")), Map.of());
        assertThat(lines.get(0).asWished())
                .isEqualTo(PriceRequestLine.of(box, 1).in("pcs").with("length", new BigDecimal("2.5")));
        assertThat(lines.get(1).asWished().unit()).isEqualTo(Optional.of("pcs"));
    }
}
