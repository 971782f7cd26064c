package org.tenon.customer.internal;

import org.tenon.testing.fixture.TestDatabase;

class CustomerOnH2ContractTest extends CustomerCapability {

    CustomerOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
