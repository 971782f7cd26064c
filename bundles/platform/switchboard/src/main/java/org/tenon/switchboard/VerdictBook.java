package org.tenon.switchboard;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows which providers have passed their capability's contract. Registered as a service by whoever runs the contracts. The
 * switchboard asks before it gives calls to a provider, so implementations answer at once, from what they have kept. While
 * no book is registered, every provider may be chosen.
 */
@ConsumerType
public interface VerdictBook {

    /**
     * The last verdict on exactly these bytes.
     *
     * @return empty when they were never tested
     */
    Optional<Verdict> find(Candidate candidate);

    /**
     * A provider of a capability, as it is installed.
     *
     * @param provider the provider's name
     * @param version the version of its bundle
     * @param bundle the symbolic name of its bundle
     * @param hash what {@link ProviderStatus#hash} says of it
     */
    record Candidate(String capability, String provider, String version, String bundle, String hash) {}
}
