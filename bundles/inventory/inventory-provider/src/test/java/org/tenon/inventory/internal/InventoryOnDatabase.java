package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.contract.inventory.InventoryUnderTest;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** This provider on an empty database, which the tests of a class share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InventoryOnDatabase implements InventoryUnderTest {

    static final int LEAD_TIME_DAYS = 14;

    final TestPlatform platform;
    final MemoryCatalog catalog = new MemoryCatalog();
    final UnitOfWork unit;
    private final LedgerStock stock;
    private final LockingReservations reservations;
    private final LeadTimeAvailability availability;

    InventoryOnDatabase(TestDatabase database) {
        platform = TestPlatform.on(database);
        unit = platform.unit("inventory");
        Transactions transactions = platform.transactions();
        stock = new LedgerStock(unit, transactions, catalog, platform.events(), platform.company());
        reservations = new LockingReservations(unit, transactions, catalog, platform.events(), platform.company());
        availability = new LeadTimeAvailability(unit, catalog, platform.company(), LEAD_TIME_DAYS);
    }

    /** Whatever the tests have done together: what is kept goes together. */
    @AfterAll
    void close() {
        AuditReport report = AuditReport.of(List.of(new LedgerAudit(unit)), 3);
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
