package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class RoundTripsOnH2Test extends RoundTrips {

    RoundTripsOnH2Test() {
        super(TestDatabase.H2);
    }
}
