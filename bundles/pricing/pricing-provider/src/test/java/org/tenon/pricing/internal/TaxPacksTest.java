package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.taxes;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.TaxPack;
import org.tenon.pricing.TaxPackOutcome;
import org.tenon.pricing.TaxPackService;
import org.tenon.pricing.TaxRuleId;
import org.tenon.testing.fixture.TestDatabase;

/** The packs, on a database of their own: they speak of categories that others use. */
class TaxPacksTest extends PricingServices {

    private final TaxPackService packs = new CarriedTaxPacks(
            platform().unit("pricing"), platform().events(), platform().company());

    TaxPacksTest() {
        super(TestDatabase.H2);
    }

    @AfterEach
    void sellsFromNowhere() {
        platform().company().setTaxRegion("");
    }

    @ParameterizedTest(name = "{0} to {1} ({2}), {3}, {4}: {5}")
    @CsvSource({
        "DE, DE, '', standard, 2020-06-30, VAT DE 19 % 19.00",
        "DE, DE, '', standard, 2020-07-01, VAT DE 16 % 16.00",
        "DE, DE, '', reduced, 2020-12-31, VAT DE 5 % 5.00",
        "DE, DE, '', standard, 2021-01-01, VAT DE 19 % 19.00",
        "DE, EE, '', standard, 2025-06-30, VAT EE 22 % 22.00",
        "DE, EE, '', standard, 2025-07-01, VAT EE 24 % 24.00",
        "DE, FI, '', standard, 2024-09-01, VAT FI 25.5 % 25.50",
        "DE, RO, '', standard, 2025-07-31, VAT RO 19 % 19.00",
        "DE, RO, '', standard, 2025-08-01, VAT RO 21 % 21.00",
        "DE, SK, '', standard, 2025-01-01, VAT SK 23 % 23.00",
        "DE, FR, FR12345678901, standard, 2026-11-23, Reverse charge 0.00",
        "DE, FR, '', standard, 2026-11-23, VAT FR 20 % 20.00",
        "DE, US, '', standard, 2026-11-23, Export 0.00",
        "CN, CN, '', standard, 2018-04-30, VAT CN 17 % 17.00",
        "CN, CN, '', standard, 2019-03-31, VAT CN 16 % 16.00",
        "CN, CN, '', standard, 2019-04-01, VAT CN 13 % 13.00",
        "CN, CN, '', reduced, 2026-11-23, VAT CN 9 % 9.00",
        "CN, CN, '', services, 2026-11-23, VAT CN 6 % 6.00",
        "CN, DE, '', standard, 2026-11-23, Export CN 0.00"
    })
    void charge_the_rate_of_the_place_and_day(
            String from, String to, String taxId, String category, LocalDate on, String expected) {
        packs.install("eu-vat");
        packs.install("cn-vat");
        platform().company().setTaxRegion(from);
        ProductId product = product(ProductDetails.goods(unique("SKU"), "A thing", "pcs", category));
        PriceList list = list(costs(product, "100"));
        var buyer = taxId.isEmpty() ? buyer() : buyer().withTaxId(taxId);

        var result = pricing()
                .price(request(list, customer(buyer.withTaxRegion(to)), PriceRequestLine.of(product, 1))
                        .on(on));

        assertThat(taxes(result.lines().get(0))).isEqualTo(expected);
    }

    /** Day by day as the law has it: what a ticket costs in tax may be deducted from 2019-04-01 on, what a dinner does never. */
    @ParameterizedTest(name = "{0} on {1}: {2} % deductible, {3}")
    @CsvSource({
        "consumer-services, 2026-11-23, 0, Not deductible as input tax.",
        "loans, 2026-11-23, 0, Not deductible as input tax.",
        "passenger-transport, 2019-03-31, 0, Not deductible as input tax.",
        "passenger-transport, 2019-04-01, 100, ''",
        "standard, 2026-11-23, 100, ''"
    })
    void say_what_of_chinas_input_tax_is_deductible(String category, LocalDate on, String percent, String explained) {
        packs.install("cn-vat");
        platform().company().setTaxRegion("CN");
        ProductId product = product(ProductDetails.goods(unique("SKU"), "A thing", "pcs", category));
        PriceList list = list(costs(product, "100"));

        PriceStep step = pricing()
                .price(request(list, customer(buyer().withTaxRegion("CN")), PriceRequestLine.of(product, 1))
                        .on(on))
                .lines()
                .get(0)
                .trace()
                .stream()
                .filter(each -> each.step().equals("tax"))
                .findFirst()
                .orElseThrow();

        assertThat(step.why().contains("deductible as input tax")).isEqualTo(!explained.isEmpty());
        assertThat(step.why()).endsWith(explained);
        assertThat(taxRules().find(new TaxRuleId(step.rule().orElseThrow())).orElseThrow())
                .extracting(rule -> rule.definition().treatment().deductible())
                .isEqualTo(Percent.of(percent));
    }

    @Test
    void say_what_they_would_do_and_can_be_repeated() {
        assertThat(packs.packs()).extracting(TaxPack::code).containsExactly("cn-vat", "eu-vat");
        TaxPackOutcome first = packs.install("cn-vat");
        TaxPackOutcome again = packs.install("cn-vat");

        assertThat(first.defined().size() + first.present())
                .isEqualTo(packs.packs().get(0).rules());
        assertThat(again.defined()).isEmpty();
        assertThat(again.present()).isEqualTo(packs.packs().get(0).rules());
        assertThat(packs.preview("cn-vat")).isEqualTo(again);
        assertThatThrownBy(() -> packs.install("mars")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void do_not_charge_twice_what_the_company_charges_already() {
        try (OtherDatabase other = new OtherDatabase()) {
            other.taxRules().define(NewTaxRule.percent("MwSt", "standard", "19").in("DE"));

            assertThat(other.packs.preview("eu-vat").conflicts())
                    .extracting(conflict -> conflict.rule().code())
                    .contains("VAT DE 19 %", "VAT DE 16 %");
            assertThatThrownBy(() -> other.packs.install("eu-vat"))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("pricing.tax-pack-conflict"));
            assertThat(other.packs.preview("eu-vat").present()).isZero();
        }
    }

    /** Where the packs are not installed. */
    private static final class OtherDatabase extends PricingServices implements AutoCloseable {

        private final TaxPackService packs = new CarriedTaxPacks(
                platform().unit("pricing"), platform().events(), platform().company());

        OtherDatabase() {
            super(TestDatabase.H2);
        }

        @Override
        public void close() {
            super.close();
        }
    }
}
