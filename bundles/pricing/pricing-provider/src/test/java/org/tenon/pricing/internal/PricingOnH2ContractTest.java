package org.tenon.pricing.internal;

import org.tenon.testing.fixture.TestDatabase;

class PricingOnH2ContractTest extends PricingCapability {

    PricingOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
