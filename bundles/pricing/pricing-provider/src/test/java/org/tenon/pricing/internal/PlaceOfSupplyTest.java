package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.taxes;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.Supply;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxTreatment;
import org.tenon.testing.fixture.TestDatabase;

/** Whose tax is due on a sale, told from where it comes, where it goes, and who buys. */
class PlaceOfSupplyTest extends PricingServices {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    PlaceOfSupplyTest() {
        super(TestDatabase.H2);
    }

    @AfterEach
    void sellsFromNowhere() {
        platform().company().setTaxRegion("");
    }

    @ParameterizedTest(name = "{0} -> {1} ({2}): {3}")
    @CsvSource({
        "DE, DE, , DOMESTIC",
        "DE, , , DOMESTIC",
        "DE, DE-BY, DE123456789, DOMESTIC",
        "DE, FR, FR12345678901, EU_BUSINESS",
        "DE, FR, FR 12 345678901, EU_BUSINESS",
        "DE, FR, AT U12345678, EU_BUSINESS", // registered in another member than it is in
        "DE, FR, DE123456789, EU_CONSUMER", // of the seller's own
        "DE, FR, FR123, EU_CONSUMER",
        "DE, FR, , EU_CONSUMER",
        "DE, GR, EL123456789, EU_BUSINESS",
        "DE, US, US123456789, EXPORT",
        "DE, GB, GB123456789, EXPORT",
        "DE, CH, , EXPORT",
        "ES, ES-CN, , EXPORT", // the Canary Islands are outside of the VAT area
        "CN, CN, , DOMESTIC",
        "CN, DE, DE123456789, EXPORT",
        "GB, DE, DE123456789, EXPORT"
    })
    void tells_where_a_sale_goes(String from, String to, String taxId, Supply supply) {
        assertThat(PlaceOfSupply.of(terms(to, taxId), Optional.of(from), DAY).supply())
                .contains(supply);
    }

    @Test
    void knows_who_was_a_member_when() {
        BuyingTerms british = terms("GB", "GB123456789");

        assertThat(PlaceOfSupply.of(british, Optional.of("DE"), LocalDate.parse("2020-12-31"))
                        .supply())
                .contains(Supply.EU_BUSINESS);
        assertThat(PlaceOfSupply.of(british, Optional.of("DE"), LocalDate.parse("2021-01-01"))
                        .supply())
                .contains(Supply.EXPORT);
    }

    @Test
    void tells_nothing_of_a_company_without_a_region() {
        assertThat(PlaceOfSupply.of(terms("FR", null), Optional.empty(), DAY).supply())
                .isEmpty();
    }

    /** A shop in Germany with the rates of two members, and one rule each for businesses and exports. */
    @Test
    void charges_the_tax_of_the_place_of_supply() {
        platform().company().setTaxRegion("DE");
        String category = unique("standard");
        define(NewTaxRule.percent("MwSt 19 %", category, "19").in("DE"));
        define(NewTaxRule.percent("TVA 20 %", category, "20").in("FR"));
        define(NewTaxRule.percent("Reverse charge", category, "20")
                .when(TaxConditions.NONE.suppliedTo(Supply.EU_BUSINESS))
                .treated(TaxTreatment.STANDARD
                        .reverseCharged()
                        .noting("Steuerschuldnerschaft des Leistungsempfängers")));
        define(NewTaxRule.percent("Export", NewTaxRule.ANY_CATEGORY, "0")
                .when(TaxConditions.NONE.suppliedTo(Supply.EXPORT).soldFrom("DE"))
                .treated(TaxTreatment.STANDARD.noting("Article 146")));
        ProductId product = product(ProductDetails.goods(unique("SKU"), "A thing", "pcs", category));
        PriceList list = list(costs(product, "100"));

        assertThat(taxes(line(list, buyer(), product))).isEqualTo("MwSt 19 % 19.00");
        assertThat(taxes(line(list, buyer().withTaxRegion("FR"), product))).isEqualTo("TVA 20 % 20.00");
        assertThat(taxes(line(list, buyer().withTaxRegion("US"), product))).isEqualTo("Export 0.00");
        PricedLine business = line(list, buyer().withTaxRegion("FR").withTaxId("FR12345678901"), product);
        assertThat(business.gross()).isEqualTo(usd("100"));
        assertThat(business.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.reverseCharge()).isTrue();
            assertThat(tax.base()).isEqualTo(usd("100"));
            assertThat(tax.rate()).isEqualByComparingTo("20");
            assertThat(tax.note()).hasValueSatisfying(note -> assertThat(note).startsWith("Steuerschuldnerschaft"));
        });
    }

    private void define(NewTaxRule rule) {
        taxRules().define(rule);
    }

    private PricedLine line(PriceList list, CustomerDetails buyer, ProductId product) {
        return line(list, customer(buyer), product, "1");
    }

    private static BuyingTerms terms(String region, String taxId) {
        return new BuyingTerms(
                new CustomerId("buyer"),
                Optional.empty(),
                Currency.getInstance("EUR"),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(region),
                Optional.ofNullable(taxId));
    }
}
