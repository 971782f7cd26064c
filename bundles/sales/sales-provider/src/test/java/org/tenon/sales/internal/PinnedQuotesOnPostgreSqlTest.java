package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class PinnedQuotesOnPostgreSqlTest extends PinnedQuotes {

    PinnedQuotesOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
