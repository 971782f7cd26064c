package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class ExpiringQuotesOnH2Test extends ExpiringQuotes {

    ExpiringQuotesOnH2Test() {
        super(TestDatabase.H2);
    }
}
