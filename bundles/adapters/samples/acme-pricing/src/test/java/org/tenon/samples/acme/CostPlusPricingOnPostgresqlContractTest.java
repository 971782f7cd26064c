package org.tenon.samples.acme;

import org.tenon.testing.fixture.TestDatabase;

class CostPlusPricingOnPostgresqlContractTest extends CostPlusPricingContract {

    CostPlusPricingOnPostgresqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
