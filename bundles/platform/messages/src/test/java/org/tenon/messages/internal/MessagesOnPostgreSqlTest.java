package org.tenon.messages.internal;

import org.tenon.testing.fixture.TestDatabase;

class MessagesOnPostgreSqlTest extends MessagesTest {

    MessagesOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
