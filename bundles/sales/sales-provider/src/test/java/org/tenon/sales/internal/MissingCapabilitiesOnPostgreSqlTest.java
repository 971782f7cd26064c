package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class MissingCapabilitiesOnPostgreSqlTest extends MissingCapabilities {

    MissingCapabilitiesOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
