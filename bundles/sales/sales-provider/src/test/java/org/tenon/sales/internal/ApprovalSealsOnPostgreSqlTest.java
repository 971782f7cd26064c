package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class ApprovalSealsOnPostgreSqlTest extends ApprovalSeals {

    ApprovalSealsOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
