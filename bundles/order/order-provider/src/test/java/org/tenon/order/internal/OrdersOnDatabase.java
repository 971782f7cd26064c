package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.UnitService;
import org.tenon.catalog.internal.StoredKits;
import org.tenon.catalog.internal.StoredProducts;
import org.tenon.catalog.internal.StoredUnits;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CreditService;
import org.tenon.customer.CustomerService;
import org.tenon.customer.internal.CreditAudit;
import org.tenon.customer.internal.CreditLedger;
import org.tenon.customer.internal.JoinedBuyingTerms;
import org.tenon.customer.internal.StoredCustomers;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.internal.BookedLedger;
import org.tenon.inventory.internal.LeadTimeAvailability;
import org.tenon.inventory.internal.LedgerAudit;
import org.tenon.inventory.internal.LedgerStock;
import org.tenon.inventory.internal.LockingReservations;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.AmendmentService;
import org.tenon.order.DeliveryService;
import org.tenon.order.FulfilmentService;
import org.tenon.order.OrderService;
import org.tenon.order.RegroupingService;
import org.tenon.order.ReturnService;
import org.tenon.order.installation.AppointmentService;
import org.tenon.order.installation.EngineerService;
import org.tenon.order.installation.InstallationPlanning;
import org.tenon.order.payment.PaidOrderService;
import org.tenon.order.payment.PaymentTermsService;
import org.tenon.order.recurring.RecurringOrderService;
import org.tenon.order.terms.InvoicingService;
import org.tenon.order.terms.OrderTermsService;
import org.tenon.order.tracking.TrackingService;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.PromotionService;
import org.tenon.pricing.TaxRuleService;
import org.tenon.pricing.internal.CountedCoupons;
import org.tenon.pricing.internal.RuleBasedPricing;
import org.tenon.pricing.internal.StoredPriceLists;
import org.tenon.pricing.internal.StoredPromotions;
import org.tenon.pricing.internal.StoredTaxRules;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.SupplyService;
import org.tenon.purchasing.internal.PurchasingAudit;
import org.tenon.purchasing.procurement.DropShipmentService;
import org.tenon.testing.contract.order.EngineersUnderTest;
import org.tenon.testing.fixture.TestCompany;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** This provider on an empty database with the standard providers that it works with; the tests of a class share it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrdersOnDatabase implements EngineersUnderTest {

    static final int LEAD_TIME_DAYS = 14;

    final TestPlatform platform;
    private final CustomerService customers;
    private final CreditService credit;
    private final ProductService products;
    private final UnitService units;
    private final KitService kits;
    private final TrackingService tracking;
    private final PricingService pricing;
    private final PriceListService priceLists;
    private final TaxRuleService taxRules;
    private final PromotionService promotions;
    private final CouponService coupons;
    private final StockService stock;
    private final ReservationService reservations;
    private final OrderService orders;
    private final FulfilmentService fulfilment;
    private final AmendmentService amendments;
    private final DeliveryService deliveries;
    private final PaidOrderService paidOrders;
    private final Returns returns;
    private final RegroupingService regrouping;
    private final PaymentTermsService paymentTerms;
    private final RecurringOrderService recurring;
    private final OrderTermsService orderTerms;
    private final InvoicingService invoicing;
    private final EngineerService engineers;
    private final InstallationPlanning planning;
    private final AppointmentService appointments;
    final GoodsDesk goods;
    final Intents intents;
    final Purchasing purchasing;
    private final ProcuredGoods procured;
    private int followed;
    final Replanning replanning;

    OrdersOnDatabase(TestDatabase database) {
        platform = TestPlatform.on(database);
        Transactions transactions = platform.transactions();
        EventLog events = platform.events();
        TestCompany company = platform.company();
        UnitOfWork customerUnit = platform.unit("customer");
        customers = new StoredCustomers(customerUnit, events, platform.numbers(), company);
        credit = new CreditLedger(customerUnit);
        products = new StoredProducts(platform.unit("catalog"), events, company);
        UnitOfWork pricingUnit = platform.unit("pricing");
        units = new StoredUnits(platform.unit("catalog"), events, company);
        pricing = new RuleBasedPricing(
                "1.0.0", pricingUnit, new JoinedBuyingTerms(customerUnit), products, units, company);
        priceLists = new StoredPriceLists(pricingUnit, products, customers, events, company);
        taxRules = new StoredTaxRules(pricingUnit, new JoinedBuyingTerms(customerUnit), events, company);
        UnitOfWork inventoryUnit = platform.unit("inventory");
        stock = new LedgerStock(inventoryUnit, transactions, products, events, company);
        reservations = new LockingReservations(inventoryUnit, transactions, products, events, company);
        UnitOfWork orderUnit = platform.unit("order");
        kits = new StoredKits(platform.unit("catalog"), events, company);
        OrderBook book = new OrderBook(
                orderUnit, transactions, platform.numbers(), buyingTerms(), products, pricing, stock, events, company);
        book.kits = kits;
        orders = book;
        goods = new GoodsDesk(
                reservations, new LeadTimeAvailability(inventoryUnit, products, company, LEAD_TIME_DAYS), company);
        purchasing = new Purchasing(platform, products, stock, reservations);
        goods.procuring.purchasing = purchasing.procurement;
        goods.procuring.customers = customers;
        intents = new Intents(orderUnit, transactions, company);
        promotions = new StoredPromotions(pricingUnit, products, events, company);
        coupons = new CountedCoupons(pricingUnit, events, company);
        OrderSteps steps =
                new OrderSteps(credit, goods, events, company, intents, saidNumbers(), OrderSettings.DEFAULTS);
        steps.coupons = new ShownCoupons(coupons);
        procured = new ProcuredGoods(
                orderUnit, transactions, intents, new Backorder(orderUnit, goods, events, company, intents), steps);
        fulfilment = new Fulfilment(orderUnit, transactions, steps, events, company);
        Amendments amending =
                new Amendments(orderUnit, transactions, products, pricing, credit, goods, events, company, intents);
        amending.kits = kits;
        amendments = amending;
        paidOrders = new PaidOrders(orderUnit, transactions, events, company, intents);
        deliveries = new Deliveries(orderUnit, transactions, events, company, intents);
        returns = new Returns(
                orderUnit, transactions, credit, events, company, intents, new Replacements(orders, fulfilment));
        regrouping = regrouping(transactions, goods, intents);
        paymentTerms = new StoredTerms(orderUnit, transactions, new JoinedBuyingTerms(customerUnit), events, company);
        orderTerms = new StoredOrderTerms(orderUnit, transactions, customers, products, events, company);
        invoicing = new Invoicing(orderUnit);
        recurring = new RecurringOrders(
                orderUnit,
                transactions,
                pricing,
                buyingTerms(),
                stock,
                events,
                company,
                new DueRuns(orderUnit, transactions, orders, fulfilment, events, company));
        tracking = new TrackedOrders(orderUnit, transactions, events, company, platform.actors(), "", 30);
        engineers = new EngineerBook(orderUnit, transactions, events, company);
        SlotFinder finder = new SlotFinder(customers, company);
        planning = new SlotPlanning(orderUnit, transactions, products, finder, company);
        Bookings bookings = new Bookings(events, company);
        replanning = new Replanning(
                new LockedOrders(orderUnit, transactions, intents),
                finder,
                bookings,
                events,
                company,
                Replanning.Policy.PROPOSE);
        appointments =
                new BookedAppointments(orderUnit, transactions, intents, finder, bookings, replanning, events, company);
        returns.ledger = new BookedLedger(inventoryUnit, transactions, products, events, company);
    }

    final SaidNumbers saidNumbers() {
        return new SaidNumbers(products);
    }

    final BuyingTermsService buyingTerms() {
        return new JoinedBuyingTerms(platform.unit("customer"));
    }

    /** With another inventory, or transactions that end in between. */
    final RegroupingService regrouping(Transactions between, GoodsDesk desk, Intents remembered) {
        UnitOfWork unit = platform.unit("order");
        return new Regrouping(
                unit,
                between,
                platform.numbers(),
                credit,
                desk,
                platform.events(),
                platform.company(),
                remembered,
                new Merging(unit, between, credit, desk, platform.events(), platform.company(), remembered),
                new UnitSteps(units));
    }

    /** Whatever the tests have done together: what is kept goes together. */
    @AfterAll
    void close() {
        AuditReport report = AuditReport.of(audits(), 3);
        platform.close();
        assertThat(report.broken()).isEmpty();
    }

    BackorderFiller filler() {
        return new BackorderFiller(
                platform.unit("order"),
                platform.transactions(),
                stock,
                new Backorder(platform.unit("order"), goods, platform.events(), platform.company(), intents));
    }

    /** Tells the provider what purchasing has told since it was told last. */
    public void follow() {
        List<DomainEvent> all = events();
        for (; followed < all.size(); followed++) {
            DomainEvent event = all.get(followed);
            if (procured.types().contains(event.type())) {
                procured.on(new RecordedEvent(
                        followed,
                        "id",
                        event.type(),
                        event.subject(),
                        platform.company().now(),
                        "system",
                        "{}"));
            }
        }
    }

    public SupplierService suppliers() {
        return purchasing.suppliers;
    }

    public SupplyService supplies() {
        return purchasing.supplies;
    }

    public PurchaseOrderService purchases() {
        return purchasing.orders;
    }

    public GoodsInService goodsIn() {
        return purchasing.goods;
    }

    public DropShipmentService dropShipments() {
        return purchasing.dispatches;
    }

    List<AuditSource> audits() {
        return List.of(
                new PurchasingAudit(platform.unit("purchasing"), platform.events()),
                new CreditAudit(platform.unit("customer")),
                new LedgerAudit(platform.unit("inventory")),
                new OrderAudit(platform.unit("order"), platform.events()));
    }

    @Override
    public OrderService orders() {
        return orders;
    }

    @Override
    public FulfilmentService fulfilment() {
        return fulfilment;
    }

    @Override
    public AmendmentService amendments() {
        return amendments;
    }

    public PaidOrderService paidOrders() {
        return paidOrders;
    }

    @Override
    public DeliveryService deliveries() {
        return deliveries;
    }

    @Override
    public ReturnService returns() {
        return returns;
    }

    public RegroupingService regrouping() {
        return regrouping;
    }

    public OrderTermsService orderTerms() {
        return orderTerms;
    }

    public InvoicingService invoicing() {
        return invoicing;
    }

    public RecurringOrderService recurring() {
        return recurring;
    }

    public void setToday(LocalDate day) {
        platform.company().setToday(day);
    }

    public PaymentTermsService paymentTerms() {
        return paymentTerms;
    }

    @Override
    public EngineerService engineers() {
        return engineers;
    }

    @Override
    public InstallationPlanning planning() {
        return planning;
    }

    @Override
    public AppointmentService appointments() {
        return appointments;
    }

    @Override
    public CustomerService customers() {
        return customers;
    }

    @Override
    public CreditService credit() {
        return credit;
    }

    @Override
    public ProductService products() {
        return products;
    }

    public TrackingService tracking() {
        return tracking;
    }

    public KitService kits() {
        return kits;
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
        return priceLists;
    }

    @Override
    public TaxRuleService taxRules() {
        return taxRules;
    }

    public PromotionService promotions() {
        return promotions;
    }

    public CouponService coupons() {
        return coupons;
    }

    @Override
    public StockService stock() {
        return stock;
    }

    @Override
    public ReservationService reservations() {
        return reservations;
    }

    @Override
    public LocalDate today() {
        return platform.company().today();
    }

    @Override
    public LocalDate restocked() {
        return today().plusDays(LEAD_TIME_DAYS);
    }

    @Override
    public List<DomainEvent> events() {
        return platform.events().recorded();
    }
}
