package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.taxes;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Lines in other units than their products' own. A contract of its own, which a provider of pricing need not keep. */
@Besides("units-of-sale")
public interface UnitOfSaleContract extends PricingUnderTest {

    /** The units of the catalog that the provider asks. */
    UnitService units();

    @Core
    @DisplayName("PRC-350 A line in another unit costs what its own units do (ERPNext, PR-10)")
    default void converts_prices() {
        ProductId product = product();
        units().set(new ProductUnit(product, "box", BigDecimal.TEN));
        PriceList list = list(costs(product, "101"));

        PricedLine boxes = line(list, PriceRequestLine.of(product, 2).in("box"));

        assertThat(boxes.quantity()).isEqualTo(Quantity.of(2, "box"));
        assertThat(boxes.stockQuantity()).isEqualTo(Quantity.of(20, "pcs"));
        assertThat(boxes.unitPrice()).isEqualTo(usd("1010"));
        assertThat(boxes.listPrice()).isEqualTo(usd("1010"));
        assertThat(boxes.net()).isEqualTo(usd("2020"));
        assertThat(boxes.trace()).extracting(PriceStep::step).containsExactly("list-price", "unit", "extend");
        PricedLine pieces = line(list, PriceRequestLine.of(product, 2).in("pcs"));
        assertThat(pieces.stockQuantity()).isEqualTo(pieces.quantity());
        assertThat(pieces.unitPrice()).isEqualTo(usd("101"));
    }

    @Core
    @DisplayName("PRC-351 Rules' quantities are in the product's unit, whatever a line is in (Odoo, PL-07)")
    default void matches_in_the_products_unit() {
        ProductId product = product(ProductDetails.goods(unique("SKU"), "Gravel", "t", "untaxed"));
        PriceList list = list(costs(product, "100"), costs(product, "90").from(new BigDecimal("3")));

        assertThat(unitPrice(list, product, "2", "kg")).isEqualByComparingTo("0.1");
        assertThat(unitPrice(list, product, "1500", "kg")).isEqualByComparingTo("0.1");
        assertThat(unitPrice(list, product, "3000", "kg")).isEqualByComparingTo("0.09");
        assertThat(unitPrice(list, product, "2", "t")).isEqualByComparingTo("100");
        assertThat(unitPrice(list, product, "2", "TNE")).isEqualByComparingTo("100");
        assertThat(unitPrice(list, product, "3", "t")).isEqualByComparingTo("90");
    }

    @Full
    @DisplayName("PRC-352 A price by hand is by the line's unit, a tax by the unit by the product's")
    default void knows_what_a_unit_is() {
        ProductId product =
                taxed(TaxSample.of("deposit", NewTaxRule.Kind.FIXED, "0.25").build());
        units().set(new ProductUnit(product, "crate", BigDecimal.valueOf(24)));
        PriceList list = list(costs(product, "1"));

        PricedLine crates =
                line(list, PriceRequestLine.of(product, 2).in("crate").at(usd("20")));

        assertThat(crates.net()).isEqualTo(usd("40"));
        // 48 x 0.25
        assertThat(taxes(crates)).isEqualTo("deposit 12.00");
    }

    @Full
    @DisplayName("PRC-353 A unit that the product is not sold in is refused at its place")
    default void refuses_other_units() {
        ProductId product = product();
        PriceList list = list(costs(product, "1"));

        assertThatThrownBy(() -> line(list, PriceRequestLine.of(product, 1).in("kg")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                        .containsExactly("/lines/0/unit pricing.wrong-unit"));
    }

    @Core
    @DisplayName(
            "PRC-650 A line of a document comes out in the product's unit, or is refused; a price alone is told of any")
    default void loses_nothing() {
        ProductId gravel = product(ProductDetails.goods(unique("SKU"), "Gravel", "t", "untaxed"));
        ProductId eggs = product(ProductDetails.goods(unique("SKU"), "Eggs", "dozen", "untaxed"));
        PriceList list = list(costs(gravel, "100"), costs(eggs, "6"));

        // Tonnes are kept in steps of 0.01, dozens whole.
        assertThat(stocked(list, gravel, "20", "kg")).isEqualTo(Quantity.of("0.02", "t"));
        assertThat(stocked(list, eggs, "36", "pcs")).isEqualTo(Quantity.of(3, "dozen"));
        assertThat(stocked(list, eggs, "-0.25", "gross")).isEqualTo(Quantity.of(-3, "dozen"));
        assertThat(stocked(list, eggs, "1.5", "dozen")).isEqualTo(Quantity.of("1.5", "dozen"));
        assertThat(unitPrice(list, gravel, "2", "kg")).isEqualByComparingTo("0.1");
        for (PriceRequestLine line : List.of(
                PriceRequestLine.of(gravel, 2).in("kg"),
                PriceRequestLine.of(eggs, 35).in("pcs"),
                PriceRequestLine.of(eggs, 6).in("pcs"),
                PriceRequestLine.of(gravel, new BigDecimal("0.000001")).in("mg"))) {
            assertThatThrownBy(() -> ofDocument(list, line))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                            .containsExactly("/lines/0/quantity pricing.inexact-quantity"));
        }
    }

    /** Ten of the product's own unit are a box, three are a net. */
    private ProductId boxed() {
        ProductId product = product();
        units().set(new ProductUnit(product, "box", BigDecimal.TEN));
        units().set(new ProductUnit(product, "net", new BigDecimal("3")));
        return product;
    }

    private static RuleConditions by(String unit) {
        return RuleConditions.NONE.by(unit);
    }

    @Core
    @DisplayName("PRC-651 A rule by a unit of its own holds for lines in that unit, at its price (ERPNext, PR-10)")
    default void has_units_of_its_own() {
        ProductId product = boxed();
        NewPriceRule boxes = costs(product, "101").when(by("box"));
        PriceList list = list(costs(product, "100"), boxes);

        assertThat(unitPrice(list, product, "1", "box")).isEqualByComparingTo("101");
        assertThat(unitPrice(list, product, "1", "pcs")).isEqualByComparingTo("100");
        assertThat(unitPrice(list, product, "10", "pcs")).isEqualByComparingTo("100");
        assertThat(unitPrice(list, product, "1", "net")).isEqualByComparingTo("300");
        assertThat(priceLists().rules(list.id(), PageRequest.first()).items())
                .extracting(rule -> rule.definition().conditions().unit())
                .containsExactly(Optional.empty(), Optional.of("box"));
    }

    @Core
    @DisplayName("PRC-652 Quantities of a rule by a unit of its own count in that unit")
    default void counts_in_units_of_its_own() {
        ProductId product = boxed();
        PriceList list = list(
                costs(product, "1"),
                costs(product, "9").from(new BigDecimal("2")).when(by("box")),
                costs(product, "8").from(new BigDecimal("5")).when(by("box").upTo(new BigDecimal("6"))));

        assertThat(unitPrice(list, product, "1", "box")).isEqualByComparingTo("10");
        assertThat(unitPrice(list, product, "1.999999", "box")).isEqualByComparingTo("10");
        assertThat(unitPrice(list, product, "2", "box")).isEqualByComparingTo("9");
        assertThat(unitPrice(list, product, "-2", "box")).isEqualByComparingTo("9");
        assertThat(unitPrice(list, product, "6", "box")).isEqualByComparingTo("8");
        assertThat(unitPrice(list, product, "7", "box")).isEqualByComparingTo("9");
        assertThat(unitPrice(list, product, "70", "pcs")).isEqualByComparingTo("1");
    }

    @Full
    @DisplayName("PRC-653 Rules by units of their own and others work on one price, none of them losing a fraction")
    default void mixes_units() {
        ProductId product = boxed();
        NewPriceRule nets = costs(product, "101").when(by("net"));
        NewPriceRule less = less(RuleScope.ALL, "10");
        NewPriceRule surcharge = NewPriceRule.of(RuleScope.ALL, RuleEffect.Formula.UNCHANGED.plus(usd("0.5")))
                .when(by("net"));
        NewPriceRule wrapping = NewPriceRule.of(RuleScope.ALL, RuleEffect.Formula.UNCHANGED.plus(usd("0.2")));

        PriceList adding = list(PricePolicy.ADDITIVE, costs(product, "100"), nets, less, surcharge, wrapping);

        // 101 - 10.10 + 0.50 + 3 x 0.20, and not a third of 101, which never ends, times three
        assertThat(unitPrice(adding, product, "1", "net")).isEqualByComparingTo("92.0");
        // 100 - 10 + 0.20
        assertThat(unitPrice(adding, product, "1", "pcs")).isEqualByComparingTo("90.2");
        // ten times that: no rule is by the box
        assertThat(unitPrice(adding, product, "1", "box")).isEqualByComparingTo("902");
    }

    private Quantity stocked(PriceList list, ProductId product, String quantity, String unit) {
        return ofDocument(
                        list,
                        PriceRequestLine.of(product, new BigDecimal(quantity)).in(unit))
                .stockQuantity();
    }

    private PricedLine ofDocument(PriceList list, PriceRequestLine line) {
        return pricing()
                .price(request(list, customer(), line).forDocument("order", Optional.empty()))
                .lines()
                .get(0);
    }

    private BigDecimal unitPrice(PriceList list, ProductId product, String quantity, String unit) {
        return line(list, PriceRequestLine.of(product, new BigDecimal(quantity)).in(unit))
                .unitPrice()
                .amount();
    }

    private PricedLine line(PriceList list, PriceRequestLine line) {
        return pricing()
                .price(request(list, customer(), List.of(line).toArray(PriceRequestLine[]::new)))
                .lines()
                .get(0);
    }
}
