package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class PinnedQuotesOnH2Test extends PinnedQuotes {

    PinnedQuotesOnH2Test() {
        super(TestDatabase.H2);
    }
}
