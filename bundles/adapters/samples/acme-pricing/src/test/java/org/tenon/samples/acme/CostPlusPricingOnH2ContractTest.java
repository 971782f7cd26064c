package org.tenon.samples.acme;

import org.tenon.testing.fixture.TestDatabase;

class CostPlusPricingOnH2ContractTest extends CostPlusPricingContract {

    CostPlusPricingOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
