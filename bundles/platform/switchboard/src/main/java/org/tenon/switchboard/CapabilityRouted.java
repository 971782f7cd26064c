package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * Somebody chose who answers a capability's calls.
 *
 * @param capability its name
 * @param calls which calls, as in {@link RouteRule#calls()}
 * @param provider the chosen one; empty when a choice was taken back
 * @param canary the candidate that gets a share of the calls
 * @param from when the choice begins to hold
 * @param until when it ceases to
 * @param forced whether no verdict spoke for the provider and it was chosen in spite of that
 */
public record CapabilityRouted(
        String capability,
        String calls,
        Optional<String> provider,
        Optional<String> canary,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean forced,
        Instant at)
        implements AuditedEvent {

    public CapabilityRouted {
        requireNonNull(capability, "capability");
        requireNonNull(calls, "calls");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "capability.routed";
    }

    @Override
    public String subject() {
        return capability;
    }
}
