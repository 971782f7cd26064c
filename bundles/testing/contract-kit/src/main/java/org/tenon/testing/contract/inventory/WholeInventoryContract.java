package org.tenon.testing.contract.inventory;

import java.time.LocalDate;
import org.tenon.inventory.CountService;
import org.tenon.inventory.LeaseService;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseService;

/**
 * The contract of {@code inventory} with that of the services which a provider may leave out: for a provider that offers them
 * all. One that offers some implements the interfaces of these.
 */
public abstract class WholeInventoryContract extends InventoryCapabilityContract
        implements LedgerContract, IncomingContract, LeaseContract {

    @Override
    public final StockLedger ledger() {
        return stand().service(StockLedger.class);
    }

    @Override
    public final CountService counts() {
        return stand().service(CountService.class);
    }

    @Override
    public final TransferService transfers() {
        return stand().service(TransferService.class);
    }

    @Override
    public final PlannedReceiptService plans() {
        return stand().service(PlannedReceiptService.class);
    }

    @Override
    public final WarehouseService warehouses() {
        return stand().service(WarehouseService.class);
    }

    @Override
    public final LeaseService leases() {
        return stand().service(LeaseService.class);
    }

    @Override
    public final void setToday(LocalDate day) {
        stand().setToday(day);
    }
}
