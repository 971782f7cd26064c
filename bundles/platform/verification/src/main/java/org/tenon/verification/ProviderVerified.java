package org.tenon.verification;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A contract met a provider.
 *
 * @param verification its id
 */
public record ProviderVerified(
        String verification,
        String capability,
        String provider,
        String version,
        String hash,
        Level level,
        VerificationState state,
        Instant at)
        implements AuditedEvent {

    public ProviderVerified {
        requireNonNull(verification, "verification");
        requireNonNull(capability, "capability");
        requireNonNull(provider, "provider");
        requireNonNull(state, "state");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "provider.verified";
    }

    @Override
    public String subject() {
        return capability + "/" + provider;
    }
}
