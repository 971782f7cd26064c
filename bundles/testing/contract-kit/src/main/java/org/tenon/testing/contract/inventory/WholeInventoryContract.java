package org.tenon.testing.contract.inventory;

import java.time.LocalDate;
import org.tenon.inventory.AllocationService;
import org.tenon.inventory.CostService;
import org.tenon.inventory.CountService;
import org.tenon.inventory.LeaseService;
import org.tenon.inventory.LotService;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.StageService;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockPolicyService;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseService;

/**
 * The contract of {@code inventory} with that of the services which a provider may leave out: for a provider that offers them
 * all. One that offers some implements the interfaces of these.
 */
public abstract class WholeInventoryContract extends InventoryCapabilityContract
        implements LedgerContract,
                IncomingContract,
                LeaseContract,
                LotContract,
                CostContract,
                ConfidenceContract,
                ReorderContract,
                StageContract {

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
    public final LotService lots() {
        return stand().service(LotService.class);
    }

    @Override
    public final AllocationService allocations() {
        return stand().service(AllocationService.class);
    }

    @Override
    public final StockPolicyService policies() {
        return stand().service(StockPolicyService.class);
    }

    @Override
    public final CostService costing() {
        return stand().service(CostService.class);
    }

    @Override
    public final ReorderService reorders() {
        return stand().service(ReorderService.class);
    }

    @Override
    public final StageService stages() {
        return stand().service(StageService.class);
    }

    @Override
    public final void setToday(LocalDate day) {
        stand().setToday(day);
    }
}
