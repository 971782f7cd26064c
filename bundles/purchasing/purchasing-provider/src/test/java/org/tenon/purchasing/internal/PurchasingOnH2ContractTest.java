package org.tenon.purchasing.internal;

import org.tenon.testing.fixture.TestDatabase;

class PurchasingOnH2ContractTest extends PurchasingsOwn {

    PurchasingOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
