package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * The time of a choice came, or passed, and other rules hold.
 *
 * @param capability its name
 * @param calls which calls, as in {@link RouteRule#calls()}
 * @param provider who is chosen now; empty when nothing is chosen any more
 */
public record CapabilitySwitched(String capability, String calls, Optional<String> provider, Instant at)
        implements AuditedEvent {

    public CapabilitySwitched {
        requireNonNull(capability, "capability");
        requireNonNull(calls, "calls");
        requireNonNull(provider, "provider");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "capability.switched";
    }

    @Override
    public String subject() {
        return capability;
    }
}
