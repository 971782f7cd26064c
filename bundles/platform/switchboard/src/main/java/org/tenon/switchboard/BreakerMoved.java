package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/**
 * A provider's circuit breaker opened, because it failed too often, or closed, because it works again.
 *
 * @param capability its name
 * @param provider the provider's name
 * @param version the provider's version
 */
public record BreakerMoved(
        String capability, String provider, String version, IsolationStatus.Breaker breaker, Instant at)
        implements DomainEvent {

    public BreakerMoved {
        requireNonNull(capability, "capability");
        requireNonNull(provider, "provider");
        requireNonNull(version, "version");
        requireNonNull(breaker, "breaker");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "capability.breaker-moved";
    }

    @Override
    public String subject() {
        return capability;
    }
}
