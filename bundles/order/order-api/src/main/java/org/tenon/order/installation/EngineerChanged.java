package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** An engineer came, or what is known of him is different. */
public record EngineerChanged(EngineerId engineer, String name, Instant at) implements DomainEvent {

    public EngineerChanged {
        requireNonNull(engineer, "engineer");
        requireNonNull(name, "name");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.engineer-changed";
    }

    @Override
    public String subject() {
        return engineer.value();
    }
}
