package org.tenon.inventory.internal;

import org.tenon.testing.fixture.TestDatabase;

class StatementsOnH2Test extends StatementCounts {

    StatementsOnH2Test() {
        super(TestDatabase.H2);
    }
}
