package org.tenon.sales.internal;

import org.tenon.testing.fixture.TestDatabase;

class RoundTripsOnPostgreSqlTest extends RoundTrips {

    RoundTripsOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
