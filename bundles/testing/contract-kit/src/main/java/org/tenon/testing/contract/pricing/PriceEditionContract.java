package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.CurrencyService;
import org.tenon.pricing.ExchangeRate;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.HalfRounding;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceEditionService;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListVersion;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionReward;
import org.tenon.pricing.PromotionService;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRounding;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/**
 * What was priced can be priced again as it was. A contract of its own, which a provider of pricing need not keep. Whatever a
 * test changes, it asks for the answer of before, and wants an equal one.
 */
public interface PriceEditionContract extends PricingUnderTest {

    PriceEditionService editions();

    ExchangeRateService exchangeRates();

    CurrencyService currencies();

    PromotionService promotions();

    @Core
    @DisplayName("PRC-451 Rules that were added or ended later change nothing of what an edition comes to")
    default void forgets_later_rules() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRule winter = add(list, costs(product, "8"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 3));
        PriceResult then = pricing().price(request);

        add(list, costs(product, "7"));
        priceLists().endRule(list.id(), winter.id(), today().minusDays(1));

        assertThat(then.net()).isEqualTo(usd("24"));
        assertThat(pricing().price(request).net()).isEqualTo(usd("21"));
        assertThat(again(request, then)).isEqualTo(then);
    }

    @Full
    @DisplayName("PRC-452 A rule that is ended twice is known with each of its ends")
    default void knows_each_end() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRule rule = add(list, costs(product, "8"));
        LocalDate day = today().plusDays(20);
        PriceRequest request =
                request(list, customer(), PriceRequestLine.of(product, 1)).on(day);
        PriceResult open = pricing().price(request);
        priceLists().endRule(list.id(), rule.id(), today().plusDays(30));
        PriceResult longer = pricing().price(request);
        priceLists().endRule(list.id(), rule.id(), today().plusDays(10));
        PriceResult shorter = pricing().price(request);

        assertThat(open.net()).isEqualTo(usd("8"));
        assertThat(longer.net()).isEqualTo(usd("8"));
        assertThat(shorter.net()).isEqualTo(usd("10"));
        assertThat(List.of(again(request, open), again(request, longer), again(request, shorter)))
                .containsExactly(open, longer, shorter);
    }

    @Full
    @DisplayName("PRC-453 Bases and other lists are taken as they were, too")
    default void remembers_bases() {
        ProductId product = product();
        PriceList base = list(costs(product, "100"));
        PriceList list = listOn(base, PricePolicy.SPECIFIC, less(RuleScope.ALL, "10"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));
        PriceResult then = pricing().price(request);

        add(base, costs(product, "50"));

        assertThat(pricing().price(request).net()).isEqualTo(usd("45"));
        assertThat(again(request, then)).isEqualTo(then);
    }

    @Core
    @DisplayName("PRC-454 Taxes are those that were known, not those of which it was heard later")
    default void remembers_taxes() {
        ProductId product =
                taxed(TaxSample.of("vat", NewTaxRule.Kind.PERCENT, "20").build());
        PriceList list = list(costs(product, "10"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));
        PriceResult then = pricing().price(request);
        String category = products().find(product).orElseThrow().details().taxCategory();

        taxRules().define(TaxSample.of("levy", NewTaxRule.Kind.PERCENT, "5").in(category));

        assertThat(pricing().price(request).tax()).isEqualTo(usd("2.50"));
        assertThat(again(request, then)).isEqualTo(then);
    }

    @Core
    @DisplayName("PRC-455 An exchange rate that was corrected later is taken as it was")
    default void remembers_rates() {
        LocalDate day = LocalDate.of(1987, 3, 1);
        Currency other = Currency.getInstance("ISK");
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1))
                .on(day)
                .in(other);
        exchangeRates().set(List.of(ExchangeRate.of("USD", "ISK", "40", day)));
        PriceResult then = pricing().price(request);

        exchangeRates().set(List.of(ExchangeRate.of("USD", "ISK", "41", day)));
        PriceResult corrected = pricing().price(request);
        exchangeRates().set(List.of(ExchangeRate.of("USD", "ISK", "42", day)));

        assertThat(then.net()).isEqualTo(Money.of("400", "ISK"));
        assertThat(corrected.net()).isEqualTo(Money.of("410", "ISK"));
        assertThat(again(request, then)).isEqualTo(then);
        assertThat(again(request, corrected)).isEqualTo(corrected);
    }

    @Full
    @DisplayName("PRC-456 What amounts are rounded to is taken as it was")
    default void remembers_rounding_steps() {
        Currency francs = Currency.getInstance("CHF");
        ProductId product = product();
        PriceList list = priceLists().create(NewPriceList.of(unique("list"), "Francs", francs));
        add(list, NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(Money.of("1.23", "CHF"))));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));
        PriceResult fine = pricing().price(request);
        try {
            currencies().roundTo(francs, Optional.of(new BigDecimal("0.05")));
            PriceResult coarse = pricing().price(request);
            currencies().roundTo(francs, Optional.empty());

            assertThat(fine.net()).isEqualTo(Money.of("1.23", "CHF"));
            assertThat(coarse.net()).isEqualTo(Money.of("1.25", "CHF"));
            assertThat(again(request, fine)).isEqualTo(fine);
            assertThat(again(request, coarse)).isEqualTo(coarse);
        } finally {
            currencies().roundTo(francs, Optional.empty());
        }
    }

    @Full
    @DisplayName("PRC-927 Where halves go is taken as it was")
    default void remembers_halves() {
        Currency francs = Currency.getInstance("CHF");
        ProductId product = product();
        PriceList list = priceLists().create(NewPriceList.of(unique("list"), "Francs", francs));
        add(list, NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(Money.of("1.225", "CHF"))));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));
        PriceResult up = pricing().price(request);
        try {
            currencies().roundTo(francs, Optional.empty(), HalfRounding.EVEN);
            PriceResult even = pricing().price(request);
            currencies().roundTo(francs, Optional.empty());

            assertThat(up.net()).isEqualTo(Money.of("1.23", "CHF"));
            assertThat(even.net()).isEqualTo(Money.of("1.22", "CHF"));
            assertThat(again(request, up)).isEqualTo(up);
            assertThat(again(request, even)).isEqualTo(even);
        } finally {
            currencies().roundTo(francs, Optional.empty());
        }
    }

    @Full
    @DisplayName("PRC-457 Promotions are those that there were, with the ends that they had")
    default void remembers_promotions() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));
        PriceResult before = pricing().price(request);
        Promotion tenth = promotions().create(offDocument(list.id(), "10"));
        PriceResult during = pricing().price(request);
        promotions().end(tenth.id(), today());

        assertThat(during.net()).isEqualTo(usd("9"));
        assertThat(pricing().price(request).net()).isEqualTo(usd("10"));
        assertThat(again(request, before)).isEqualTo(before);
        assertThat(again(request, during)).isEqualTo(during);
    }

    @Full
    @DisplayName("PRC-458 A list that was made later is not known, and where taxes were rounded is told")
    default void knows_lists_and_rounding() {
        ProductId product = product();
        PriceList early = list(costs(product, "10"));
        CustomerId customer = customer();
        PriceResult then = price(early, customer, PriceRequestLine.of(product, 1));
        PriceList late = list(costs(product, "9"));

        assertThat(then.taxRounding()).contains(TaxRounding.LINE);
        assertThatThrownBy(() -> pricing()
                        .price(request(late, customer, PriceRequestLine.of(product, 1))
                                .asOf(then.edition().orElseThrow())))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, refused -> assertThat(PricingUnderTest.refusals(refused))
                                .containsExactly("/priceList pricing.unknown-price-list"));
    }

    @Core
    @DisplayName("PRC-459 Each change of a list is a version, the newest first, with what it added and ended")
    default void lists_versions() {
        ProductId product = product();
        PriceList list = list();
        PriceRule rule = priceLists()
                .addRules(list.id(), List.of(costs(product, "2"), costs(product, "3")))
                .get(0);
        priceLists().endRule(list.id(), rule.id(), today());
        priceLists().endRule(list.id(), rule.id(), today());

        List<PriceListVersion> versions =
                editions().versions(list.id(), PageRequest.first(10)).items();

        assertThat(versions)
                .extracting(version -> version.version() + " +" + version.added() + " -" + version.ended())
                .containsExactly("3 +0 -1", "2 +2 -0", "1 +0 -0");
        assertThat(priceLists().find(list.id()).orElseThrow().version()).isEqualTo(3);
        assertThat(editions()
                        .versions(list.id(), new PageRequest(1, Optional.of("3")))
                        .items())
                .extracting(PriceListVersion::version)
                .containsExactly(2L);
        assertThatThrownBy(() -> editions().versions(new PriceListId("none"), PageRequest.first(10)))
                .isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("PRC-981 The versions of a list are told page by page, each once")
    default void pages_through_versions() {
        ProductId product = product();
        PriceList list = list();
        for (String price : List.of("2", "3", "4", "5")) {
            add(list, costs(product, price));
        }

        List<Long> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Optional<PageRequest> next = Optional.of(request);
        while (next.isPresent()) {
            Page<PriceListVersion> page = editions().versions(list.id(), next.get());
            page.items().forEach(version -> seen.add(version.version()));
            next = page.next().map(request::from);
        }

        assertThat(seen).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Full
    @DisplayName("PRC-460 A moment names the edition of all changes until then")
    default void finds_editions_by_time() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));
        PriceResult now = pricing().price(request);

        assertThat(editions().editionAt(Instant.parse("9000-01-01T00:00:00Z")))
                .isEqualTo(now.edition().orElseThrow());
        assertThatThrownBy(() -> pricing().price(request.asOf(editions().editionAt(Instant.EPOCH))))
                .isInstanceOf(InvalidRequestException.class);
    }

    private PriceResult again(PriceRequest request, PriceResult then) {
        return pricing().price(request.asOf(then.edition().orElseThrow()));
    }

    private NewPromotion offDocument(PriceListId list, String percent) {
        NewPromotion all =
                NewPromotion.of(unique("promotion"), USD, new PromotionReward.OffDocument(Percent.of(percent)));
        return new NewPromotion(
                all.code(),
                all.name(),
                all.currency(),
                Set.of(list),
                all.coupon(),
                all.bought(),
                all.minQuantity(),
                all.minAmount(),
                all.minAmountOf(),
                all.reward(),
                all.cap(),
                all.combination(),
                all.sequence(),
                new DateRange(Optional.of(today().minusDays(1)), Optional.empty()));
    }
}
