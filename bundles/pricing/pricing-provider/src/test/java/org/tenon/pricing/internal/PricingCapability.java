package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.customer.internal.JoinedBuyingTerms;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.CurrencyService;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.LoyaltyProgrammeService;
import org.tenon.pricing.LoyaltyService;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceEditionService;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.PromotionService;
import org.tenon.pricing.RuleImportService;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.spi.PastSale;
import org.tenon.pricing.spi.PastSales;
import org.tenon.pricing.spi.Purchase;
import org.tenon.pricing.spi.PurchaseHistory;
import org.tenon.testing.contract.pricing.BundleContract;
import org.tenon.testing.contract.pricing.CouponContract;
import org.tenon.testing.contract.pricing.DocumentConditionContract;
import org.tenon.testing.contract.pricing.ExchangeRateContract;
import org.tenon.testing.contract.pricing.LoyaltyContract;
import org.tenon.testing.contract.pricing.NearlyContract;
import org.tenon.testing.contract.pricing.ParticularTaxContract;
import org.tenon.testing.contract.pricing.PriceAnswerContract;
import org.tenon.testing.contract.pricing.PriceDraftContract;
import org.tenon.testing.contract.pricing.PriceEditionContract;
import org.tenon.testing.contract.pricing.PriceListContract;
import org.tenon.testing.contract.pricing.PriceRequestContract;
import org.tenon.testing.contract.pricing.PriceRulesContract;
import org.tenon.testing.contract.pricing.ProductAttributeContract;
import org.tenon.testing.contract.pricing.PromotionContract;
import org.tenon.testing.contract.pricing.PromotionReturnContract;
import org.tenon.testing.contract.pricing.PurchaseContract;
import org.tenon.testing.contract.pricing.PurchasedAttributeContract;
import org.tenon.testing.contract.pricing.RuleChoiceContract;
import org.tenon.testing.contract.pricing.RuleImportContract;
import org.tenon.testing.contract.pricing.TaxContract;
import org.tenon.testing.contract.pricing.UnitOfSaleContract;
import org.tenon.testing.fixture.TestDatabase;

/** Hands our services to the contracts, and counts their round trips. */
abstract class PricingCapability extends PricingServices
        implements PriceListContract,
                RuleChoiceContract,
                TaxContract,
                ParticularTaxContract,
                ExchangeRateContract,
                UnitOfSaleContract,
                PriceRequestContract,
                PriceAnswerContract,
                PriceRulesContract,
                PromotionContract,
                PromotionReturnContract,
                BundleContract,
                PriceEditionContract,
                PriceDraftContract,
                RuleImportContract,
                CouponContract,
                NearlyContract,
                PurchaseContract,
                PurchasedAttributeContract,
                DocumentConditionContract,
                ProductAttributeContract,
                LoyaltyContract {

    private final ExchangeRateService exchangeRates;
    private final CurrencyService currencies;
    private List<PastSale> sales = List.of();
    private final KeptPurchases kept = new KeptPurchases();

    PricingCapability(TestDatabase database) {
        super(database);
        purchases().bindSource(kept, Map.of(PurchaseHistory.NAME, "test"));
        exchangeRates = new StoredExchangeRates(
                platform().unit("pricing"), platform().events(), platform().company());
        currencies = new StoredCurrencies(
                platform().unit("pricing"), platform().events(), platform().company());
    }

    @Override
    public final ExchangeRateService exchangeRates() {
        return exchangeRates;
    }

    @Override
    public final void bought(CustomerId customer, LocalDate day, Purchase purchase) {
        kept.bought(customer, day, purchase);
    }

    @Override
    public final void bought(
            CustomerId customer, LocalDate day, ProductId product, String attribute, BigDecimal total) {
        kept.bought(customer, day, product, attribute, total);
    }

    @Override
    public final CurrencyService currencies() {
        return currencies;
    }

    @Override
    public PromotionService promotions() {
        return new StoredPromotions(
                platform().unit("pricing"),
                products(),
                platform().events(),
                platform().company());
    }

    @Override
    public PriceEditionService editions() {
        return new StoredPriceEditions(platform().unit("pricing"));
    }

    @Override
    public PriceDraftService drafts() {
        Simulator simulator = simulator();
        simulator.bindSource((days, page) -> pageOf(sales, page), Map.of(PastSales.KIND, "test"));
        return drafts(simulator);
    }

    @Override
    public RuleImportService ruleImports() {
        return imports();
    }

    @Override
    public CouponService coupons() {
        return new CountedCoupons(
                platform().unit("pricing"), platform().events(), platform().company());
    }

    @Override
    public LoyaltyProgrammeService programmes() {
        return new StoredLoyaltyProgrammes(
                platform().unit("pricing"), platform().company());
    }

    @Override
    public LoyaltyService loyalty() {
        return new BookedPoints(
                platform().unit("pricing"),
                new JoinedBuyingTerms(platform().unit("customer")),
                purchases(),
                platform().events(),
                platform().company());
    }

    private static Page<PastSale> pageOf(List<PastSale> sales, PageRequest page) {
        int first = page.after().map(Integer::parseInt).orElse(0);
        int end = Math.min(first + page.limit(), sales.size());
        return new Page<>(
                sales.subList(first, end), Optional.of(Integer.toString(end)).filter(more -> end < sales.size()));
    }

    @Override
    public void pastSales(List<PastSale> some) {
        sales = some;
    }

    @Test
    void prices_any_number_of_lines_in_three_round_trips() {
        List<NewPriceRule> rules = new ArrayList<>();
        PriceRequestLine[] lines = new PriceRequestLine[60];
        for (int i = 0; i < lines.length; i++) {
            ProductId product = product();
            rules.add(costs(product, "10"));
            lines[i] = PriceRequestLine.of(product, 1);
        }
        PriceList base = list(rules.toArray(NewPriceRule[]::new));
        PriceList list = listOn(base, PricePolicy.SPECIFIC, less(RuleScope.ALL, "10"));
        CustomerId customer = customer();
        price(list, customer, lines);

        // The customer's terms, the products, the stamps.
        assertThat(roundTrips(() -> price(list, customer, lines[0]))).isEqualTo(3);
        assertThat(roundTrips(() -> price(list, customer, lines))).isEqualTo(3);
    }

    @Test
    void reads_a_changed_list_in_a_constant_number_of_round_trips() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        CustomerId customer = customer();
        price(list, customer, PriceRequestLine.of(product, 1));
        add(list, costs(product, "9"));

        // Two more for the stamps, one each for the directory, for open imports and for the rules; then as before.
        assertThat(roundTrips(() -> price(list, customer, PriceRequestLine.of(product, 1))))
                .isEqualTo(8);
        assertThat(roundTrips(() -> price(list, customer, PriceRequestLine.of(product, 1))))
                .isEqualTo(3);
    }

    @Test
    void adds_any_number_of_rules_in_a_constant_number_of_round_trips() {
        PriceList list = list();
        List<NewPriceRule> one = List.of(costs(product(), "1"));
        List<NewPriceRule> many = new ArrayList<>(one);
        for (int i = 0; i < 80; i++) {
            many.add(costs(product(), "2"));
        }

        assertThat(roundTrips(() -> priceLists().addRules(list.id(), many)))
                .isEqualTo(roundTrips(() -> priceLists().addRules(list.id(), one)));
    }

    @Test
    void sees_changes_of_another_node_at_once() {
        PricingService other = anotherNode();
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        CustomerId customer = customer();
        PriceRequestLine line = PriceRequestLine.of(product, 1);
        assertThat(other.price(request(list, customer, line))).isEqualTo(price(list, customer, line));

        add(list, costs(product, "9"));

        assertThat(other.price(request(list, customer, line)).net()).hasToString("9.00 USD");
        assertThat(price(list, customer, line).net()).hasToString("9.00 USD");
    }

    private long roundTrips(Runnable work) {
        platform().statements().reset();
        work.run();
        return platform().statements().count();
    }
}
