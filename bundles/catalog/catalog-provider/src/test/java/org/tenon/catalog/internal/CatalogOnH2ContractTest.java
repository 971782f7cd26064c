package org.tenon.catalog.internal;

import org.tenon.testing.fixture.TestDatabase;

class CatalogOnH2ContractTest extends CatalogCapability {

    CatalogOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
