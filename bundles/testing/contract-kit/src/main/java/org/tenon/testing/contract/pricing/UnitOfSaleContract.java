package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
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
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
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
