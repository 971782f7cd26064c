package org.tenon.order.installation;

import org.tenon.kernel.Id;

/** The identity of an engineer. */
public record EngineerId(String value) implements Id {

    public EngineerId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
