package org.tenon.inventory.internal;

import org.tenon.testing.fixture.TestDatabase;

class StatementsOnPostgreSqlTest extends StatementCounts {

    StatementsOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
