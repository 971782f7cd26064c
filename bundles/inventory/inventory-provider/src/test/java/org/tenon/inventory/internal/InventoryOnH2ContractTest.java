package org.tenon.inventory.internal;

import org.tenon.testing.contract.inventory.AvailabilityContract;
import org.tenon.testing.contract.inventory.ConfidenceContract;
import org.tenon.testing.contract.inventory.CostContract;
import org.tenon.testing.contract.inventory.IncomingContract;
import org.tenon.testing.contract.inventory.KitAvailabilityContract;
import org.tenon.testing.contract.inventory.LeaseContract;
import org.tenon.testing.contract.inventory.LedgerContract;
import org.tenon.testing.contract.inventory.LotContract;
import org.tenon.testing.contract.inventory.ReorderContract;
import org.tenon.testing.contract.inventory.ReservationContract;
import org.tenon.testing.contract.inventory.StageContract;
import org.tenon.testing.contract.inventory.StockContract;
import org.tenon.testing.contract.inventory.StockRaceContract;
import org.tenon.testing.fixture.TestDatabase;

class InventoryOnH2ContractTest extends InventoryOnDatabase
        implements StockContract,
                ReservationContract,
                AvailabilityContract,
                StockRaceContract,
                LedgerContract,
                IncomingContract,
                LeaseContract,
                LotContract,
                CostContract,
                ConfidenceContract,
                ReorderContract,
                StageContract,
                KitAvailabilityContract {

    InventoryOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
