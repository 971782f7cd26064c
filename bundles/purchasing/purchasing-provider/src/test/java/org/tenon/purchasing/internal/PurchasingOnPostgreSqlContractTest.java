package org.tenon.purchasing.internal;

import org.tenon.testing.fixture.TestDatabase;

class PurchasingOnPostgreSqlContractTest extends PurchasingsOwn {

    PurchasingOnPostgreSqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
