package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * Somebody chose how many calls of a capability are kept for replaying.
 *
 * @param capability its name
 * @param calls how many each node keeps; 0 for none
 */
public record CapabilityRecorded(String capability, int calls, Instant at) implements AuditedEvent {

    public CapabilityRecorded {
        requireNonNull(capability, "capability");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "capability.recorded";
    }

    @Override
    public String subject() {
        return capability;
    }
}
