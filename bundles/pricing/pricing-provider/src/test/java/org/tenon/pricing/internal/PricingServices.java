package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.UnitService;
import org.tenon.catalog.internal.StoredProducts;
import org.tenon.catalog.internal.StoredUnits;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerService;
import org.tenon.customer.internal.JoinedBuyingTerms;
import org.tenon.customer.internal.StoredCustomers;
import org.tenon.customer.internal.StoredGroups;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.RuleImportService;
import org.tenon.pricing.TaxRuleService;
import org.tenon.testing.contract.pricing.PricingUnderTest;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Our services, with the real providers of what they stand on, on one database for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PricingServices implements PricingUnderTest {

    private final TestPlatform platform;
    private final CustomerService customers;
    private final CustomerGroupService groups;
    private final ProductService products;
    private final UnitService units;
    private final PriceListService lists;
    private final TaxRuleService taxes;
    private final PriceAdjustments adjustments = new PriceAdjustments();
    private final TaxServices taxServices = new TaxServices();
    private final PurchaseSources purchases = new PurchaseSources();
    private final PricingService pricing;

    PricingServices(TestDatabase database) {
        platform = TestPlatform.on(database);
        customers = new StoredCustomers(
                platform.unit("customer"), platform.events(), platform.numbers(), platform.company());
        groups = new StoredGroups(platform.unit("customer"));
        products = new StoredProducts(platform.unit("catalog"), platform.events(), platform.company());
        units = new StoredUnits(platform.unit("catalog"), platform.events(), platform.company());
        lists = new StoredPriceLists(
                platform.unit("pricing"), products, customers, platform.events(), platform.company());
        taxes = new StoredTaxRules(
                platform.unit("pricing"),
                new JoinedBuyingTerms(platform.unit("customer")),
                platform.events(),
                platform.company());
        pricing = anotherNode();
    }

    /** Pricing with a book of its own on the same database. */
    final PricingService anotherNode() {
        return configured(PricingSettings.standard());
    }

    /** Pricing with other settings than the standard ones. */
    final PricingService configured(PricingSettings settings) {
        return new RuleBasedPricing(platform.unit("pricing"), baskets(settings), platform.company());
    }

    final RuleImportService imports() {
        return new StoredRuleImports(
                platform.unit("pricing"), products, customers, platform.events(), platform.company());
    }

    /** One that knows no past sales. */
    final Simulator simulator() {
        return new Simulator(platform.unit("pricing"), baskets(PricingSettings.standard()), platform.company());
    }

    final PriceDraftService drafts(Simulator simulator) {
        return new StoredPriceDrafts(
                platform.unit("pricing"), products, customers, simulator, platform.events(), platform.company());
    }

    final BasketPricing baskets(PricingSettings settings) {
        return new BasketPricing(
                "1.0.0",
                new JoinedBuyingTerms(platform.unit("customer")),
                products,
                adjustments,
                new TaxDesk(settings, taxServices, platform.company()),
                new SoldUnits(units),
                purchases,
                new ShownVouchers(platform.unit("pricing")),
                platform.company());
    }

    @AfterAll
    void close() {
        taxServices.close();
        platform.close();
    }

    @Override
    public PricingService pricing() {
        return pricing;
    }

    @Override
    public PriceListService priceLists() {
        return lists;
    }

    @Override
    public TaxRuleService taxRules() {
        return taxes;
    }

    @Override
    public CustomerService customers() {
        return customers;
    }

    @Override
    public CustomerGroupService groups() {
        return groups;
    }

    @Override
    public ProductService products() {
        return products;
    }

    @Override
    public Transactions transactions() {
        return platform.transactions();
    }

    @Override
    public LocalDate today() {
        return platform.company().today();
    }

    @Override
    public List<DomainEvent> recorded() {
        return platform.events().recorded();
    }

    /** The rules of vendors that are there. */
    final PriceAdjustments adjustments() {
        return adjustments;
    }

    /** The units that the catalog knows. */
    public final UnitService units() {
        return units;
    }

    /** Those who keep what was bought. */
    final PurchaseSources purchases() {
        return purchases;
    }

    /** The tax services of vendors that are there. */
    final TaxServices taxServices() {
        return taxServices;
    }

    final TestPlatform platform() {
        return platform;
    }
}
