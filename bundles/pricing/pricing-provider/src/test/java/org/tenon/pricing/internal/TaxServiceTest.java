package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxTotal;
import org.tenon.pricing.spi.LineTax;
import org.tenon.pricing.spi.TaxService;
import org.tenon.pricing.spi.TaxableDocument;
import org.tenon.testing.fixture.TestDatabase;

/** A tax service of a vendor takes the place of the rules, and a price is never wrong because of it. */
class TaxServiceTest extends PricingServices {

    private final PricingService pricing = configured(new PricingSettings("document", "county", 1));
    private TaxService bound = document -> List.of();

    TaxServiceTest() {
        super(TestDatabase.H2);
    }

    @AfterEach
    void unbind() {
        taxServices().unbindService(bound);
    }

    /** As an outside engine would: 8.875 % in New York, by the line. */
    private static List<List<LineTax>> newYork(TaxableDocument document) {
        return document.lines().stream()
                .map(line -> {
                    Money tax = line.amount().times(new BigDecimal("0.08875")).rounded(RoundingMode.HALF_UP);
                    return List.of(new LineTax(
                            new TaxAmount("NY sales tax", new BigDecimal("8.875"), line.amount(), tax), false));
                })
                .toList();
    }

    @Test
    void says_what_taxes_are_in_place_of_the_rules_and_is_named_in_the_trace() {
        AtomicReference<TaxableDocument> asked = new AtomicReference<>();
        bind(document -> {
            asked.set(document);
            return newYork(document);
        });
        ProductId product = taxed(NewTaxRule.percent("VAT", "any", "20"));
        PriceList list = list(costs(product, "100"));

        PriceResult result =
                pricing.price(request(list, customer(buyer().withTaxRegion("US-NY")), PriceRequestLine.of(product, 2)));

        // 200 x 8.875 % = 17.75
        assertThat(result.gross()).isEqualTo(usd("217.75"));
        assertThat(result.taxTotals()).extracting(TaxTotal::code).containsExactly("NY sales tax");
        assertThat(result.lines().get(0).trace()).last().satisfies(step -> {
            assertThat(step.rule()).contains("county");
            assertThat(step.after()).isEqualTo(usd("217.75"));
        });
        assertThat(asked.get().region()).contains("US-NY");
        assertThat(asked.get().lines()).extracting(TaxableDocument.Line::amount).containsExactly(usd("200"));
    }

    static Stream<TaxService> faulty() {
        TaxAmount fraction = new TaxAmount("x", BigDecimal.ONE, usd("1"), usd("0.001"));
        TaxAmount foreign = new TaxAmount("x", BigDecimal.ONE, Money.of("1", "EUR"), Money.of("1", "EUR"));
        return Stream.of(
                document -> {
                    throw new IllegalStateException("it is broken");
                },
                document -> {
                    throw new NoClassDefFoundError("com/acme/Gone");
                },
                document -> null,
                document -> List.of(),
                document -> List.of(List.of(new LineTax(fraction, false))),
                document -> List.of(List.of(new LineTax(foreign, true))),
                TaxServiceTest::hang);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_service_that_fails_refuses_the_basket_and_is_named(TaxService faulty) {
        bind(faulty);

        UnavailableException refused = refusal();

        assertThat(refused.code()).isEqualTo("pricing.tax-service-failed");
        assertThat(refused.data()).containsEntry("service", "county");
    }

    @Test
    void nothing_is_priced_while_the_chosen_service_is_not_there() {
        assertThat(refusal()).hasMessageContaining("is not there");
    }

    private UnavailableException refusal() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        return catchThrowableOfType(
                UnavailableException.class,
                () -> pricing.price(request(list, customer(), PriceRequestLine.of(product, 1))));
    }

    private void bind(TaxService service) {
        bound = service;
        taxServices().bindService(service, Map.of(TaxService.NAME, "county"));
    }

    private static List<List<LineTax>> hang(TaxableDocument document) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
