package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class ApprovalSealsOnH2Test extends ApprovalSeals {

    ApprovalSealsOnH2Test() {
        super(TestDatabase.H2);
    }
}
