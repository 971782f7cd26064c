package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A canary passed one of its limits: all calls go to the provider again.
 *
 * @param capability its name
 * @param calls which calls, as in {@link RouteRule#calls()}
 * @param canary the candidate that gets no more calls
 * @param provider who gets them
 * @param reason one sentence: which limit, and what was seen
 */
public record CanaryEnded(String capability, String calls, String canary, String provider, String reason, Instant at)
        implements AuditedEvent {

    public CanaryEnded {
        requireNonNull(capability, "capability");
        requireNonNull(calls, "calls");
        requireNonNull(canary, "canary");
        requireNonNull(provider, "provider");
        requireNonNull(reason, "reason");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "capability.canary-ended";
    }

    @Override
    public String subject() {
        return capability;
    }
}
