package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A reason for losing was added or changed. */
public record LostReasonChanged(String reason, boolean active, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "lost-reason.changed";
    }

    @Override
    public String subject() {
        return reason;
    }
}
