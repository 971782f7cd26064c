package org.tenon.verification;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contract that met a candidate.
 *
 * @param version the version of the candidate's bundle
 * @param bundle the symbolic name of the candidate's bundle
 * @param hash SHA-256 of the content of the candidate's bundle, as the switchboard says it
 * @param kit the version of the contract
 * @param planned how many tests there are at this level
 * @param passed how many were passed so far
 * @param skipped how many do not apply to this candidate
 * @param detail why it is broken or cancelled, for a person; empty otherwise
 * @param failures the tests that failed, at most 200
 * @param by the user who asked for it
 */
public record Verification(
        String id,
        String capability,
        String provider,
        String version,
        String bundle,
        String hash,
        Level level,
        String kit,
        VerificationState state,
        int planned,
        int passed,
        int failed,
        int skipped,
        String detail,
        List<Failure> failures,
        String by,
        Instant started,
        Optional<Instant> finished) {

    /**
     * A promise that was not kept.
     *
     * @param test the number and the promise: {@code "PRC-02 A code is given once"}
     * @param why what happened instead
     */
    public record Failure(String test, String why) {

        public Failure {
            requireNonNull(test, "test");
            requireNonNull(why, "why");
        }
    }

    public Verification {
        requireNonNull(id, "id");
        requireNonNull(capability, "capability");
        requireNonNull(provider, "provider");
        requireNonNull(version, "version");
        requireNonNull(bundle, "bundle");
        requireNonNull(hash, "hash");
        requireNonNull(level, "level");
        requireNonNull(kit, "kit");
        requireNonNull(state, "state");
        requireNonNull(detail, "detail");
        failures = List.copyOf(failures);
        requireNonNull(by, "by");
        requireNonNull(started, "started");
        requireNonNull(finished, "finished");
    }
}
