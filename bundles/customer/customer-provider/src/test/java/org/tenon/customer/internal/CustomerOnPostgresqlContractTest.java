package org.tenon.customer.internal;

import org.tenon.testing.fixture.TestDatabase;

class CustomerOnPostgresqlContractTest extends CustomerCapability {

    CustomerOnPostgresqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
