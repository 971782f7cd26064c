package org.tenon.samples.stock;

import org.tenon.testing.fixture.TestDatabase;

class AcmeInventoryOnPostgresqlContractTest extends AcmeInventoryContract {

    AcmeInventoryOnPostgresqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
