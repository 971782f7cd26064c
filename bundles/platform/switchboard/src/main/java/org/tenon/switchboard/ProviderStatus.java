package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a provider of one capability fares. Figures count since the provider's version was first seen in this process and
 * include the copies that it answered as a candidate.
 *
 * @param version the version of its bundle
 * @param bundle the symbolic name of its bundle
 * @param hash SHA-256 of the content of its bundle, in hexadecimal digits; empty when that cannot be read any more
 * @param shipped whether its bundle is part of the distribution and no sample: its build has tested it
 * @param ranking its service ranking
 * @param transactional whether it takes part in the caller's transaction
 * @param trust how far it is trusted
 * @param isolation how it is kept from harming others; empty for a local one
 * @param verdict what the contract says of it; empty when it was never tested, or nobody keeps verdicts
 * @param calls calls that ended, well or not
 * @param errors calls that ended with an unexpected exception or because something was unavailable; a refusal that the
 *     API documents is no error
 * @param p50Micros half of the calls took no longer, in microseconds, within 10 %
 * @param p99Micros 99 of 100 calls took no longer, in microseconds, within 10 %
 */
public record ProviderStatus(
        String name,
        String version,
        String bundle,
        String hash,
        boolean shipped,
        ProviderState state,
        int ranking,
        boolean transactional,
        Trust trust,
        Optional<IsolationStatus> isolation,
        Optional<Verdict> verdict,
        long calls,
        long errors,
        long p50Micros,
        long p99Micros) {

    public ProviderStatus {
        requireNonNull(name, "name");
        requireNonNull(version, "version");
        requireNonNull(bundle, "bundle");
        requireNonNull(hash, "hash");
        requireNonNull(state, "state");
        requireNonNull(trust, "trust");
        requireNonNull(isolation, "isolation");
        requireNonNull(verdict, "verdict");
    }
}
