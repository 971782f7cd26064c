package org.tenon.purchasing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.internal.StoredProducts;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.internal.LeadTimeAvailability;
import org.tenon.inventory.internal.LedgerAudit;
import org.tenon.inventory.internal.LedgerStock;
import org.tenon.inventory.internal.LockingReservations;
import org.tenon.inventory.internal.StoredPlans;
import org.tenon.inventory.internal.StoredReorders;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.ReplenishmentService;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.SupplyService;
import org.tenon.purchasing.procurement.DropShipmentService;
import org.tenon.purchasing.procurement.ProcurementService;
import org.tenon.testing.contract.Stand;
import org.tenon.testing.contract.purchasing.ProcurementContract;
import org.tenon.testing.contract.purchasing.PurchasingCapabilityContract;
import org.tenon.testing.contract.purchasing.ReplenishmentContract;
import org.tenon.testing.fixture.TestCompany;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** This provider on an empty database with the standard catalog and inventory; the tests of a class share it. */
abstract class PurchasingOnDatabase extends PurchasingCapabilityContract
        implements ReplenishmentContract, ProcurementContract {

    private static final int LEAD_TIME_DAYS = 14;

    final TestPlatform platform;
    final ExpectedGoods expected;
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final Stand stand = new OnPlatform();

    PurchasingOnDatabase(TestDatabase database) {
        platform = TestPlatform.on(database);
        Transactions transactions = platform.transactions();
        EventLog events = platform.events();
        TestCompany company = platform.company();
        ProductService products = new StoredProducts(platform.unit("catalog"), events, company);
        UnitOfWork inventory = platform.unit("inventory");
        StockService stock = new LedgerStock(inventory, transactions, products, events, company);
        UnitOfWork unit = platform.unit("purchasing");
        expected = new ExpectedGoods(stock, company);
        expected.plans = new StoredPlans(inventory, transactions, products, events, company);
        PurchaseBook book =
                new PurchaseBook(unit, transactions, platform.numbers(), products, stock, events, company, expected);
        DraftedReplenishment replenishment = new DraftedReplenishment(unit, transactions, company, book);
        ReorderService reorders =
                new StoredReorders(inventory, transactions, products, events, company, LEAD_TIME_DAYS);
        replenishment.reorders = reorders;
        services.put(Company.class, company);
        services.put(Transactions.class, transactions);
        services.put(ProductService.class, products);
        services.put(StockService.class, stock);
        services.put(ReorderService.class, reorders);
        services.put(AvailabilityService.class, new LeadTimeAvailability(inventory, products, company, LEAD_TIME_DAYS));
        services.put(SupplierService.class, new StoredSuppliers(unit, events, company));
        services.put(SupplyService.class, new StoredSupplies(unit, products, events, company));
        services.put(PurchaseOrderService.class, book);
        services.put(GoodsInService.class, new GoodsDock(unit, transactions, events, company, expected));
        services.put(ReplenishmentService.class, replenishment);
        ReservationService reservations = new LockingReservations(inventory, transactions, products, events, company);
        expected.reservations = reservations;
        services.put(ReservationService.class, reservations);
        services.put(
                ProcurementService.class,
                new ProcurementDesk(
                        unit, transactions, platform.numbers(), products, stock, events, company, expected));
        services.put(DropShipmentService.class, new SupplierDispatches(unit, transactions, events, company));
    }

    @Override
    protected Stand stand() {
        return stand;
    }

    @Override
    public ReplenishmentService replenishment() {
        return stand.service(ReplenishmentService.class);
    }

    @Override
    public ProcurementService procurement() {
        return stand.service(ProcurementService.class);
    }

    @Override
    public DropShipmentService dropShipments() {
        return stand.service(DropShipmentService.class);
    }

    @Override
    public ReservationService reservations() {
        return stand.service(ReservationService.class);
    }

    @Override
    public ReorderService reorders() {
        return stand.service(ReorderService.class);
    }

    List<String> broken() {
        return AuditReport.of(
                        List.of(
                                new PurchasingAudit(platform.unit("purchasing"), platform.events()),
                                new LedgerAudit(platform.unit("inventory"))),
                        3)
                .broken()
                .stream()
                .map(result -> result.rule())
                .toList();
    }

    /** Whatever the tests have done together: what is kept goes together. */
    @AfterAll
    void close() {
        List<String> broken = broken();
        platform.close();
        assertThat(broken).isEmpty();
    }

    private final class OnPlatform implements Stand {

        @Override
        public <S> S service(Class<S> type) {
            return type.cast(services.get(type));
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
}
