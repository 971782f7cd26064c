package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.CurrencyDetails;
import org.tenon.pricing.CurrencyRoundingChanged;
import org.tenon.pricing.CurrencyService;
import org.tenon.pricing.ExchangeRate;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.ExchangeRatesSet;
import org.tenon.pricing.HalfRounding;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.NoExchangeRateException;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRounding;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/**
 * Exchange rates and currencies. A contract of its own, which a provider of pricing need not keep. Each test has days of its
 * own, so that no rate of another one holds on them.
 */
@Besides(
        value = "exchange-rates",
        services = {ExchangeRateService.class, CurrencyService.class})
public interface ExchangeRateContract extends PricingUnderTest {

    ExchangeRateService exchangeRates();

    CurrencyService currencies();

    @Core
    @DisplayName(
            "PRC-320 An amount is multiplied by a rate of its direction and divided by one of the other (Tryton, CU-01)")
    default void converts_both_ways() {
        LocalDate day = LocalDate.of(1991, 1, 1);
        exchangeRates().set(List.of(ExchangeRate.of("NOK", "SEK", "1.3", day)));

        Conversion there = exchangeRates().conversion(currency("NOK"), currency("SEK"), day);
        Conversion back = exchangeRates().conversion(currency("SEK"), currency("NOK"), day);

        assertThat(there.exact(BigDecimal.TEN)).isEqualByComparingTo("13");
        assertThat(back.exact(BigDecimal.TEN)).isEqualByComparingTo("7.692307692307692307692307692");
        assertThat(back.apply(Money.of("10", "SEK")).rounded(RoundingMode.HALF_UP))
                .isEqualTo(Money.of("7.69", "NOK"));
        assertThat(back.rates()).containsExactlyElementsOf(there.rates());
    }

    @Core
    @DisplayName("PRC-321 A rate holds from its day on until the next one")
    default void knows_days() {
        LocalDate day = LocalDate.of(1992, 1, 10);
        exchangeRates()
                .set(List.of(
                        ExchangeRate.of("CHF", "DKK", "4", day), ExchangeRate.of("CHF", "DKK", "5", day.plusDays(10))));

        assertThat(convert("CHF", "DKK", day.plusDays(9))).isEqualByComparingTo("4");
        assertThat(convert("CHF", "DKK", day.plusDays(10))).isEqualByComparingTo("5");
        assertThat(convert("CHF", "DKK", day.plusDays(99))).isEqualByComparingTo("5");
        assertThatThrownBy(() -> convert("CHF", "DKK", day.minusDays(1))).isInstanceOf(NoExchangeRateException.class);
    }

    @Core
    @DisplayName("PRC-322 Two currencies without a rate of their own are converted over a third")
    default void crosses() {
        LocalDate day = LocalDate.of(1993, 1, 1);
        exchangeRates()
                .set(List.of(
                        ExchangeRate.of("USD", "PLN", "4", day),
                        ExchangeRate.of("HUF", "USD", "0.005", day),
                        ExchangeRate.of("PLN", "AUD", "3", day),
                        ExchangeRate.of("AUD", "HUF", "7", day)));

        // The company's own currency goes before another one: 1 PLN = 0.25 USD = 50 HUF, not 21.
        assertThat(convert("PLN", "HUF", day)).isEqualByComparingTo("50");
    }

    @Full
    @DisplayName("PRC-997 A price that is converted by two rates says what it is in between")
    default void tells_each_rate() {
        LocalDate day = LocalDate.of(1993, 6, 1);
        exchangeRates()
                .set(List.of(ExchangeRate.of("USD", "PLN", "4", day), ExchangeRate.of("HUF", "USD", "0.005", day)));
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceList inZloty = priceLists().create(NewPriceList.of(unique("list"), "A list", currency("PLN")));
        add(inZloty, NewPriceRule.of(RuleScope.ALL, new RuleEffect.Price(Money.of("10", "PLN"))));

        PricedLine line = pricing()
                .price(request(inZloty, customer(), PriceRequestLine.of(product, 1))
                        .in(currency("HUF"))
                        .on(day))
                .lines()
                .get(0);

        // 10 PLN = 2.50 USD = 500 HUF.
        assertThat(line.unitPrice()).isEqualTo(Money.of("500", "HUF"));
        assertThat(line.trace().get(1).steps())
                .extracting(step -> step.before() + " to " + step.after())
                .containsExactly("10.00 PLN to 2.50 USD", "2.50 USD to 500.00 HUF");
        assertThat(pricing()
                        .price(request(list, customer(), PriceRequestLine.of(product, 1))
                                .in(currency("PLN"))
                                .on(day))
                        .lines()
                        .get(0)
                        .trace())
                .allSatisfy(step -> assertThat(step.steps()).isEmpty());
    }

    @Full
    @DisplayName(
            "PRC-323 A rate of a later day goes before an older one of the other direction; of one day, the direct one")
    default void takes_the_latest() {
        LocalDate day = LocalDate.of(1994, 1, 1);
        exchangeRates()
                .set(List.of(
                        ExchangeRate.of("NZD", "CAD", "2", day),
                        ExchangeRate.of("CAD", "NZD", "0.25", day.plusDays(1))));

        assertThat(convert("NZD", "CAD", day)).isEqualByComparingTo("2");
        assertThat(convert("NZD", "CAD", day.plusDays(1))).isEqualByComparingTo("4");
        exchangeRates().set(List.of(ExchangeRate.of("NZD", "CAD", "3", day.plusDays(1))));
        assertThat(convert("NZD", "CAD", day.plusDays(1))).isEqualByComparingTo("3");
    }

    @Full
    @DisplayName("PRC-324 A rate that is said again for its day replaces the one before, and is recorded")
    default void replaces() {
        LocalDate day = LocalDate.of(1995, 1, 1);
        exchangeRates().set(List.of(ExchangeRate.of("CNY", "JPY", "15", day)));
        exchangeRates().set(List.of(ExchangeRate.of("CNY", "JPY", "16", day)));

        assertThat(convert("CNY", "JPY", day)).isEqualByComparingTo("16");
        assertThat(recorded())
                .filteredOn(ExchangeRatesSet.class::isInstance)
                .extracting(event -> ((ExchangeRatesSet) event).first())
                .containsSequence(day, day);
    }

    @Full
    @DisplayName("PRC-325 A rate is more than zero, and is between two currencies")
    default void refuses_nonsense() {
        LocalDate day = LocalDate.of(1996, 1, 1);
        for (String rate : List.of("0", "-1", "0.0000000000000001")) {
            assertThatThrownBy(() -> ExchangeRate.of("CNY", "JPY", rate, day))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ExchangeRate.of("CNY", "CNY", "1", day)).isInstanceOf(IllegalArgumentException.class);
        ExchangeRate once = ExchangeRate.of("CNY", "JPY", "1", day);
        assertThatThrownBy(() -> exchangeRates().set(List.of(once, ExchangeRate.of("CNY", "JPY", "2", day))))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                        .containsExactly("/1/validFrom pricing.rate-twice"));
        assertThatThrownBy(() -> exchangeRates().set(List.of()))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                        .containsExactly(" pricing.rate-count"));
    }

    @Full
    @DisplayName("PRC-326 Without a rate a conversion is refused, within one currency none is needed")
    default void refuses_without_a_rate() {
        LocalDate day = LocalDate.of(1900, 1, 1);

        assertThatThrownBy(() -> convert("CNY", "JPY", day))
                .isInstanceOfSatisfying(NoExchangeRateException.class, refused -> assertThat(refusals(refused))
                        .containsExactly("/to pricing.no-exchange-rate"));
        assertThat(convert("CNY", "CNY", day)).isEqualByComparingTo("1");
    }

    @Full
    @DisplayName("PRC-327 Rates are listed by their currencies and day, page by page, each once")
    default void pages() {
        LocalDate day = LocalDate.of(1997, 1, 1);
        List<ExchangeRate> set = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            set.add(ExchangeRate.of("ISK", "TRY", "1." + (i + 1), day.plusDays(i)));
        }
        exchangeRates().set(set);

        List<ExchangeRate> listed = new ArrayList<>();
        Optional<Currency> from = Optional.of(currency("ISK"));
        Page<ExchangeRate> page = exchangeRates().list(from, Optional.empty(), PageRequest.first(2));
        listed.addAll(page.items());
        while (page.next().isPresent()) {
            page = exchangeRates()
                    .list(
                            from,
                            Optional.empty(),
                            PageRequest.first(2).from(page.next().get()));
            listed.addAll(page.items());
        }

        assertThat(listed).isEqualTo(set);
    }

    @Core
    @DisplayName("PRC-330 A price list in another currency serves at the rate of the day, which the trace names")
    default void prices_in_another_currency() {
        LocalDate day = LocalDate.of(1998, 1, 1);
        exchangeRates().set(List.of(ExchangeRate.of("USD", "SGD", "1.25", day)));
        ProductId product = taxed(NewTaxRule.percent("GST", "any", "9"));
        PriceList list = list(costs(product, "10.01"));
        PriceRequest request = request(
                        list,
                        customer(),
                        PriceRequestLine.of(product, 3),
                        PriceRequestLine.of(product, 1).at(Money.of("5", "SGD")))
                .in(currency("SGD"))
                .on(day);

        PriceResult result = pricing().price(request);

        // 10.01 x 1.25 = 12.5125; x 3 = 37.5375
        assertThat(result.lines().get(0).listPrice()).isEqualTo(Money.of("12.5125", "SGD"));
        assertThat(result.lines().get(0).net()).isEqualTo(Money.of("37.54", "SGD"));
        assertThat(result.lines().get(1).net()).isEqualTo(Money.of("5", "SGD"));
        assertThat(result.currency()).isEqualTo(currency("SGD"));
        assertThat(result.lines().get(0).trace())
                .filteredOn(step -> step.step().equals("currency"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.before()).isEqualTo(usd("10.01"));
                    assertThat(step.after()).isEqualTo(Money.of("12.5125", "SGD"));
                    assertThat(step.why()).contains("1 USD = 1.25 SGD from 1998-01-01");
                });
    }

    @Full
    @DisplayName("PRC-331 Without a rate a price list in another currency is refused")
    default void refuses_prices_without_a_rate() {
        ProductId product = product();
        PriceRequest request = request(list(costs(product, "10")), customer(), PriceRequestLine.of(product, 1))
                .in(currency("XOF"))
                .on(LocalDate.of(1901, 1, 1));

        assertThatThrownBy(() -> pricing().price(request))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                        .containsExactly("/currency pricing.currency-mismatch"));
    }

    @Full
    @DisplayName("PRC-332 Where a currency has no list, the customer's own serves at the rate of the day")
    default void prices_by_the_customers_list() {
        LocalDate day = LocalDate.of(1999, 1, 1);
        exchangeRates().set(List.of(ExchangeRate.of("MAD", "USD", "0.1", day)));
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        CustomerId customer = customer(buyer().withPriceList(list.id().value()));
        PriceRequest request = PriceRequest.of(customer, List.of(PriceRequestLine.of(product, 1)))
                .in(currency("MAD"))
                .on(day);

        PriceResult result = pricing().price(request);

        assertThat(result.priceList()).isEqualTo(list.id());
        assertThat(result.gross()).isEqualTo(Money.of("100", "MAD"));
    }

    @Core
    @DisplayName("PRC-340 Currencies have the minor units of ISO 4217, and some a step for cash")
    default void knows_currencies() {
        assertThat(details("JPY").minorUnits()).isZero();
        assertThat(details("USD").minorUnits()).isEqualTo(2);
        assertThat(details("KWD").minorUnits()).isEqualTo(3);
        assertThat(details("CLF").minorUnits()).isEqualTo(4);
        assertThat(currencies().find(currency("XAU"))).isEmpty();
        assertThat(currencies().all()).hasSizeGreaterThan(150).allSatisfy(one -> assertThat(one.minorUnits())
                .isEqualTo(one.currency().getDefaultFractionDigits()));
        CurrencyDetails francs = details("CHF");
        assertThat(francs.inCash(Money.of("12.325", "CHF"))).isEqualTo(Money.of("12.35", "CHF"));
        assertThat(francs.inCash(Money.of("12.32", "CHF"))).isEqualTo(Money.of("12.30", "CHF"));
        assertThat(francs.step()).isEqualByComparingTo("0.01");
    }

    @Core
    @DisplayName("PRC-341 Documents are rounded to the currency's step once it is set (Odoo, TX-08.6)")
    default void rounds_to_a_step() {
        Currency francs = currency("CHF");
        LocalDate day = LocalDate.of(1989, 1, 1);
        exchangeRates().set(List.of(ExchangeRate.of("USD", "CHF", "1", day)));
        ProductId product = taxed(NewTaxRule.percent("MWST", "any", "5"));
        PriceList list = grossList(costs(product, "50"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1))
                .in(francs)
                .on(day);
        assertThat(pricing().price(request).tax()).isEqualTo(Money.of("2.38", "CHF"));

        currencies().roundTo(francs, Optional.of(new BigDecimal("0.05")));
        try {
            // 50 / 1.05 x 0.05 = 2.38
            assertThat(pricing().price(request).tax()).isEqualTo(Money.of("2.40", "CHF"));
            assertThat(pricing().price(request).net()).isEqualTo(Money.of("47.60", "CHF"));
            assertThat(details("CHF").step()).isEqualByComparingTo("0.05");
        } finally {
            currencies().roundTo(francs, Optional.empty());
        }
        assertThat(pricing().price(request).tax()).isEqualTo(Money.of("2.38", "CHF"));
        assertThat(recorded())
                .filteredOn(CurrencyRoundingChanged.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Full
    @DisplayName("PRC-342 A step may be finer than the minor unit (Odoo, TX-08.9)")
    default void rounds_to_a_fine_step() {
        Currency currency = currency("THB");
        LocalDate day = LocalDate.of(1988, 1, 1);
        exchangeRates().set(List.of(ExchangeRate.of("USD", "THB", "1", day)));
        ProductId product = taxed(NewTaxRule.percent("VAT", "any", "20"));
        PriceList list = grossList(costs(product, "399.999999"));
        currencies().roundTo(currency, Optional.of(new BigDecimal("0.000001")));
        try {
            PriceResult result = pricing()
                    .price(request(list, customer(), PriceRequestLine.of(product, 1))
                            .in(currency)
                            .on(day));

            assertThat(result.net()).isEqualTo(Money.of("333.333332", "THB"));
            assertThat(result.tax()).isEqualTo(Money.of("66.666667", "THB"));
        } finally {
            currencies().roundTo(currency, Optional.empty());
        }
    }

    @Core
    @DisplayName(
            "PRC-925 Halves go up, or to the even neighbour once the currency says so (Tryton, ERPNext's banker's rounding)")
    default void rounds_halves() {
        Currency dirhams = currency("MAD");
        LocalDate day = LocalDate.of(1990, 1, 1);
        exchangeRates().set(List.of(ExchangeRate.of("USD", "MAD", "1", day)));
        ProductId product = taxed(NewTaxRule.percent("TVA", "any", "50"));
        PriceList list = list(costs(product, "0.05"));
        PriceRequest request = request(
                        list,
                        customer(),
                        PriceRequestLine.of(product, new BigDecimal("0.5")),
                        PriceRequestLine.of(product, new BigDecimal("1.5")),
                        PriceRequestLine.of(product, new BigDecimal("-0.5")),
                        PriceRequestLine.of(product, 1))
                .in(dirhams)
                .on(day)
                .roundingTaxes(TaxRounding.LINE);

        // 0.025, 0.075, -0.025 and 0.05; half of each
        PriceResult up = pricing().price(request);
        assertThat(up.lines())
                .extracting(line -> line.net().amountText())
                .containsExactly("0.03", "0.08", "-0.03", "0.05");
        assertThat(up.lines())
                .extracting(line -> line.tax().amountText())
                .containsExactly("0.02", "0.04", "-0.02", "0.03");

        currencies().roundTo(dirhams, Optional.empty(), HalfRounding.EVEN);
        try {
            PriceResult even = pricing().price(request);
            assertThat(even.lines())
                    .extracting(line -> line.net().amountText())
                    .containsExactly("0.02", "0.08", "-0.02", "0.05");
            assertThat(even.lines())
                    .extracting(line -> line.tax().amountText())
                    .containsExactly("0.01", "0.04", "-0.01", "0.02");
            assertThat(TraceCheck.problems(even)).isEmpty();
            assertThat(even.lines().get(0).trace()).anySatisfy(step -> assertThat(step.why())
                    .isEqualTo("Rounded half even to the currency's minor unit."));
            assertThat(details("MAD").halves()).isEqualTo(HalfRounding.EVEN);
            assertThat(details("MAD").roundingStep()).isEmpty();
        } finally {
            currencies().roundTo(dirhams, Optional.empty());
        }
        assertThat(pricing().price(request).net()).isEqualTo(up.net());
        assertThat(details("MAD").halves()).isEqualTo(HalfRounding.UP);
    }

    @Full
    @DisplayName("PRC-343 A step is more than zero and not too fine")
    default void refuses_wrong_steps() {
        for (String step : List.of("0", "-0.05", "0.0000000001", "1000001")) {
            assertThatThrownBy(() -> currencies().roundTo(USD, Optional.of(new BigDecimal(step))))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                            .containsExactly("/roundingStep value.refused"));
        }
    }

    private BigDecimal convert(String from, String to, LocalDate on) {
        return exchangeRates().conversion(currency(from), currency(to), on).exact(BigDecimal.ONE);
    }

    private CurrencyDetails details(String code) {
        return currencies().find(currency(code)).orElseThrow();
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }
}
