package org.tenon.catalog.internal;

import org.tenon.testing.fixture.TestDatabase;

class CatalogOnPostgresqlContractTest extends CatalogCapability {

    CatalogOnPostgresqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
