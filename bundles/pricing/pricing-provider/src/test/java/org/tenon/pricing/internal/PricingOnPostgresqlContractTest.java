package org.tenon.pricing.internal;

import org.tenon.testing.fixture.TestDatabase;

class PricingOnPostgresqlContractTest extends PricingCapability {

    PricingOnPostgresqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
