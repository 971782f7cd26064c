package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AllocationService;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.CostService;
import org.tenon.inventory.CountService;
import org.tenon.inventory.LeaseService;
import org.tenon.inventory.LotService;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StageService;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockPolicyService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.contract.inventory.LedgerUnderTest;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** This provider on an empty database, which the tests of a class share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InventoryOnDatabase implements LedgerUnderTest {

    static final int LEAD_TIME_DAYS = 14;

    final TestPlatform platform;
    final MemoryCatalog catalog = new MemoryCatalog();
    private final MemoryKits kits = new MemoryKits();
    final UnitOfWork unit;
    private final LedgerStock stock;
    private final LockingReservations reservations;
    private final LeadTimeAvailability availability;
    private final BookedLedger ledger;
    private final LedgerCounts counts;
    private final LedgerTransfers transfers;
    private final StoredPlans plans;
    private final OpenedWarehouses warehouses;
    private final LeasedReservations leases;
    private final LotBook lots;
    private final LotAllocations allocations;
    private final StoredPolicies policies;
    private final LedgerCosts costs;
    private final StoredReorders reorders;
    private final StoredStages stages;

    InventoryOnDatabase(TestDatabase database) {
        platform = TestPlatform.on(database);
        unit = platform.unit("inventory");
        Transactions transactions = platform.transactions();
        stock = new LedgerStock(unit, transactions, catalog, platform.events(), platform.company());
        reservations = new LockingReservations(unit, transactions, catalog, platform.events(), platform.company());
        availability = new LeadTimeAvailability(unit, catalog, platform.company(), LEAD_TIME_DAYS, kits);
        ledger = new BookedLedger(unit, transactions, catalog, platform.events(), platform.company());
        counts = new LedgerCounts(unit, transactions, catalog, platform.events(), platform.company());
        transfers = new LedgerTransfers(unit, transactions, catalog, platform.events(), platform.company());
        plans = new StoredPlans(unit, transactions, catalog, platform.events(), platform.company());
        leases = new LeasedReservations(unit, transactions, catalog, platform.events(), platform.company());
        lots = new LotBook(unit, transactions, catalog, platform.events(), platform.company());
        allocations = new LotAllocations(unit, transactions, catalog, platform.events(), platform.company());
        policies = new StoredPolicies(unit, transactions, catalog, platform.events(), platform.company());
        costs = new LedgerCosts(unit, transactions, catalog, platform.events(), platform.company());
        stages = new StoredStages(unit, transactions, catalog, platform.events(), platform.company());
        reorders =
                new StoredReorders(unit, transactions, catalog, platform.events(), platform.company(), LEAD_TIME_DAYS);
        warehouses = new OpenedWarehouses(unit, transactions, platform.events(), platform.company());
    }

    /** Whatever the tests have done together: what is kept goes together. */
    @AfterAll
    void close() {
        AuditReport report =
                AuditReport.of(List.of(new LedgerAudit(unit), new CostAudit(unit, catalog, platform.company())), 3);
        platform.close();
        assertThat(report.broken()).isEmpty();
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
    public AvailabilityService availability() {
        return availability;
    }

    public KitService kits() {
        return kits;
    }

    @Override
    public StockLedger ledger() {
        return ledger;
    }

    @Override
    public CountService counts() {
        return counts;
    }

    @Override
    public TransferService transfers() {
        return transfers;
    }

    @Override
    public PlannedReceiptService plans() {
        return plans;
    }

    @Override
    public WarehouseService warehouses() {
        return warehouses;
    }

    public LeaseService leases() {
        return leases;
    }

    public LotService lots() {
        return lots;
    }

    public AllocationService allocations() {
        return allocations;
    }

    public StockPolicyService policies() {
        return policies;
    }

    public CostService costing() {
        return costs;
    }

    public ReorderService reorders() {
        return reorders;
    }

    public StageService stages() {
        return stages;
    }

    @Override
    public void setToday(LocalDate day) {
        platform.company().setToday(day);
    }

    @Override
    public ProductService products() {
        return catalog;
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
    public LocalDate restocked() {
        return today().plusDays(LEAD_TIME_DAYS);
    }

    @Override
    public List<DomainEvent> events() {
        return platform.events().recorded();
    }
}
