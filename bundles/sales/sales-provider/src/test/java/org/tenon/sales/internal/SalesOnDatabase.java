package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.UnitService;
import org.tenon.catalog.internal.StoredProducts;
import org.tenon.catalog.internal.StoredUnits;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerService;
import org.tenon.customer.internal.CreditLedger;
import org.tenon.customer.internal.JoinedBuyingTerms;
import org.tenon.customer.internal.StoredCustomers;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.internal.LeadTimeAvailability;
import org.tenon.inventory.internal.LedgerStock;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderService;
import org.tenon.order.internal.OrderBook;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxRuleService;
import org.tenon.pricing.internal.RuleBasedPricing;
import org.tenon.pricing.internal.StoredPriceLists;
import org.tenon.pricing.internal.StoredTaxRules;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.ApprovalPolicyService;
import org.tenon.sales.ApprovalService;
import org.tenon.sales.DelegationService;
import org.tenon.sales.ForecastService;
import org.tenon.sales.LeadService;
import org.tenon.sales.LostReasonService;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.OutlookService;
import org.tenon.sales.PipelineService;
import org.tenon.sales.QuoteChoiceService;
import org.tenon.sales.QuoteClosingService;
import org.tenon.sales.QuoteLinkService;
import org.tenon.sales.QuoteMarginService;
import org.tenon.sales.QuoteQuestionService;
import org.tenon.sales.QuoteReportService;
import org.tenon.sales.QuoteSendingService;
import org.tenon.sales.QuoteService;
import org.tenon.sales.QuoteStartService;
import org.tenon.sales.SalesTargetService;
import org.tenon.sales.SalesTeamService;
import org.tenon.sales.SolutionService;
import org.tenon.sales.SolutionTemplateService;
import org.tenon.sales.WinLossService;
import org.tenon.testing.contract.sales.SalesUnderTest;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** The provider with the standard providers of all that it asks, on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SalesOnDatabase implements SalesUnderTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final int LEAD_TIME_DAYS = 7;

    static final SalesSettings SETTINGS = new SalesSettings(
            List.of("lead:10", "qualified:20", "needs-analysis:30", "won:100"),
            VALIDITY_DAYS,
            365,
            Percent.of("10"),
            "sales-manager",
            List.of("new", "contacted", "qualified"),
            LinkSettings.of("https://sales.example.org", 30));

    /** What the tests say that products cost. */
    final Map<ProductId, Money> costs = new ConcurrentHashMap<>();

    final TestPlatform platform;
    final UnitOfWork unit;
    private final ProductService products;
    private final CustomerService customers;
    private final BuyingTermsService terms;
    private final UnitService units;
    final PricingService pricing;
    private final StockService stock;
    private final AvailabilityService availability;
    private final OrderService orders;
    final QuoteFactsReader facts;
    final PostBox post;
    private final LinkDesk linkDesk;

    SalesOnDatabase(TestDatabase database) {
        platform = TestPlatform.on(database);
        unit = platform.unit("sales");
        customers = new StoredCustomers(
                platform.unit("customer"), platform.events(), platform.numbers(), platform.company());
        terms = new JoinedBuyingTerms(platform.unit("customer"));
        products = new StoredProducts(platform.unit("catalog"), platform.events(), platform.company());
        units = new StoredUnits(platform.unit("catalog"), platform.events(), platform.company());
        pricing = new RuleBasedPricing("1.0.0", platform.unit("pricing"), terms, products, units, platform.company());
        stock = new LedgerStock(
                platform.unit("inventory"), platform.transactions(), products, platform.events(), platform.company());
        availability =
                new LeadTimeAvailability(platform.unit("inventory"), products, platform.company(), LEAD_TIME_DAYS);
        facts = new QuoteFactsReader(
                terms, new CreditLedger(platform.unit("customer")), products, (wanted, currency, on) -> costs);
        post = new PostBox(platform.transactions());
        linkDesk = new LinkDesk(unit, platform.transactions(), SETTINGS, platform.company(), platform.actors());
        orders = new OrderBook(
                platform.unit("order"),
                platform.transactions(),
                platform.numbers(),
                terms,
                products,
                pricing,
                stock,
                platform.events(),
                platform.company());
    }

    @BeforeEach
    void beginOnTheSameDay() {
        setToday(START);
    }

    /** Whatever the tests have done together: what is kept goes together. */
    @AfterAll
    void close() {
        AuditReport report = AuditReport.of(List.of(new QuoteAudit(platform.unit("sales"))), 3);
        platform.close();
        assertThat(report.broken()).isEmpty();
    }

    QuoteBook quotesWith(AvailabilityService inventory) {
        return quotes(pricing, inventory);
    }

    QuoteBook quotesPricedBy(PricingService prices) {
        return quotes(prices, availability);
    }

    private QuoteBook quotes(PricingService prices, AvailabilityService inventory) {
        return new QuoteBook(
                unit,
                new QuoteComposer(prices, new StockOutlook(inventory), SETTINGS, platform.company()),
                platform.numbers(),
                platform.events(),
                platform.company(),
                platform.actors());
    }

    QuoteClosing closingWith(OrderService orderProvider) {
        return new QuoteClosing(unit, platform.transactions(), orderProvider, platform.events(), platform.company());
    }

    @Override
    public OpportunityService opportunities() {
        return new Opportunities(
                unit, terms, products, SETTINGS, platform.events(), platform.company(), platform.actors());
    }

    @Override
    public QuoteService quotes() {
        return quotesWith(availability);
    }

    @Override
    public ApprovalService approvals() {
        return new QuoteApprovals(unit, SETTINGS, facts, platform.events(), platform.company(), platform.actors());
    }

    @Override
    public ApprovalPolicyService policies() {
        return new ApprovalPolicies(unit, SETTINGS, platform.events(), platform.company());
    }

    @Override
    public ApprovalDeskService desk() {
        return new ApprovalDesk(unit, SETTINGS, facts, platform.events(), platform.company(), platform.actors());
    }

    @Override
    public LeadService leads() {
        return new Leads(
                unit, customers, terms, products, SETTINGS, platform.events(), platform.company(), platform.actors());
    }

    @Override
    public PipelineService pipeline() {
        return new Pipelines(unit, SETTINGS, platform.events(), platform.company());
    }

    public SolutionTemplateService templates() {
        return new SolutionTemplates(unit, products, platform.events(), platform.company());
    }

    public SolutionService solutions() {
        return new Solutions(unit, quotesWith(availability), platform.events(), platform.company(), platform.actors());
    }

    public SalesTargetService targets() {
        return new SalesTargets(unit, platform.events(), platform.company());
    }

    public OutlookService outlooks() {
        return new Outlooks(unit, SETTINGS, platform.company());
    }

    public LostReasonService lostReasons() {
        return new LostReasons(unit, platform.events(), platform.company());
    }

    public WinLossService winLoss() {
        return new WinLossReport(unit, SETTINGS);
    }

    @Override
    public ForecastService forecasts() {
        return new PipelineForecast(unit, SETTINGS);
    }

    @Override
    public QuoteStartService starts() {
        return new QuoteStarts(unit, quotesWith(availability), platform.actors());
    }

    public QuoteChoiceService choices() {
        return new QuoteChoices(unit, platform.events(), platform.company());
    }

    public QuoteMarginService margins() {
        return new QuoteMarginDesk(unit, facts, platform.actors());
    }

    public void setCost(ProductId product, Money cost) {
        costs.put(product, cost);
    }

    @Override
    public QuoteReportService reports() {
        return new QuoteReports(unit, platform.company());
    }

    @Override
    public DelegationService delegations() {
        return new Delegations(unit, platform.events(), platform.company(), platform.actors());
    }

    @Override
    public SalesTeamService team() {
        return new SalesTeam(unit, platform.events(), platform.company());
    }

    @Override
    public QuoteClosingService closing() {
        return closingWith(orders);
    }

    public QuoteSendingService sending() {
        return QuoteSending.with(
                unit, closingWith(orders), linkDesk, post, customers, SETTINGS, platform.company(), PostBox::letter);
    }

    public QuoteLinkService links() {
        return new QuoteLinks(
                unit,
                linkDesk,
                platform.transactions(),
                orders,
                platform.events(),
                platform.company(),
                platform.actors());
    }

    public QuoteQuestionService questions() {
        return new QuoteQuestions(unit, platform.events(), platform.company(), platform.actors());
    }

    public List<OutgoingMessage> posted() {
        return post.posted();
    }

    @Override
    public CustomerService customers() {
        return customers;
    }

    @Override
    public ProductService products() {
        return products;
    }

    public UnitService units() {
        return units;
    }

    @Override
    public PricingService pricing() {
        return pricing;
    }

    @Override
    public PriceListService priceLists() {
        return new StoredPriceLists(
                platform.unit("pricing"), products, customers, platform.events(), platform.company());
    }

    @Override
    public TaxRuleService taxRules() {
        return new StoredTaxRules(platform.unit("pricing"), terms, platform.events(), platform.company());
    }

    @Override
    public StockService stock() {
        return stock;
    }

    @Override
    public OrderService orders() {
        return orders;
    }

    @Override
    public Actors actors() {
        return platform.actors();
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
    public void setToday(LocalDate day) {
        platform.company().setToday(day);
    }

    @Override
    public List<DomainEvent> recorded() {
        return platform.events().recorded();
    }
}
