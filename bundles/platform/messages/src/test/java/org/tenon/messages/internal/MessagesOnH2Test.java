package org.tenon.messages.internal;

import org.tenon.testing.fixture.TestDatabase;

class MessagesOnH2Test extends MessagesTest {

    MessagesOnH2Test() {
        super(TestDatabase.H2);
    }
}
