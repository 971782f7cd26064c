package org.tenon.order.internal;

import org.tenon.testing.fixture.TestDatabase;

class OrderStatementsOnPostgreSqlTest extends OrderStatementCounts {

    OrderStatementsOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
