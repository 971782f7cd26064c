package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class ExpiringQuotesOnPostgreSqlTest extends ExpiringQuotes {

    ExpiringQuotesOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
