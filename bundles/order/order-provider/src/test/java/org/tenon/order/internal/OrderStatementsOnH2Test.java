package org.tenon.order.internal;

import org.tenon.testing.fixture.TestDatabase;

class OrderStatementsOnH2Test extends OrderStatementCounts {

    OrderStatementsOnH2Test() {
        super(TestDatabase.H2);
    }
}
