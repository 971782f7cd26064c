package org.tenon.samples.stock;

import org.tenon.testing.fixture.TestDatabase;

class AcmeInventoryOnH2ContractTest extends AcmeInventoryContract {

    AcmeInventoryOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
