package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class MissingCapabilitiesOnH2Test extends MissingCapabilities {

    MissingCapabilitiesOnH2Test() {
        super(TestDatabase.H2);
    }
}
