package org.tenon.kernel.message;

import org.tenon.kernel.Id;

/** The identity of a message. */
public record MessageId(String value) implements Id {

    public MessageId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
