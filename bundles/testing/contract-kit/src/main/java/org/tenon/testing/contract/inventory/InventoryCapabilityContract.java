package org.tenon.testing.contract.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.testing.contract.Stand;

/** The whole contract of the capability {@code inventory}: extend it, say where the provider stands, and run it with JUnit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InventoryCapabilityContract
        implements AvailabilityContract, ReservationContract, StockContract, StockRaceContract {

    /** Where the provider stands; the same one for all tests. */
    protected abstract Stand stand();

    @Override
    public final StockService stock() {
        return stand().service(StockService.class);
    }

    @Override
    public final ReservationService reservations() {
        return stand().service(ReservationService.class);
    }

    @Override
    public final AvailabilityService availability() {
        return stand().service(AvailabilityService.class);
    }

    @Override
    public final ProductService products() {
        return stand().service(ProductService.class);
    }

    @Override
    public final Transactions transactions() {
        return stand().service(Transactions.class);
    }

    @Override
    public final LocalDate today() {
        return stand().today();
    }

    /** What the provider says of goods that never came in. */
    @Override
    public final LocalDate restocked() {
        return availability()
                .promise(AvailabilityRequest.of(List.of(new AvailabilityRequest.Line(goods(), BigDecimal.ONE))))
                .get(0)
                .completeOn();
    }

    @Override
    public final List<DomainEvent> events() {
        return stand().recorded();
    }
}
