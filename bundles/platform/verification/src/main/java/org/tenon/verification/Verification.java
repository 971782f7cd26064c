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
 * @param planned how many tests of what every provider keeps there are at this level; passed, failed and skipped are of these
 * @param passed how many were passed so far
 * @param skipped how many do not apply to this candidate
 * @param detail why it is broken or cancelled, for a person; empty otherwise
 * @param failures the tests that failed, at most 200
 * @param by the user who asked for it
 * @param parts what came of the parts of the contract that a provider may leave out, by name; those that it does not offer are
 *     not there. They do not decide about the state, and what failed of them is among the failures
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
        Optional<Instant> finished,
        List<Part> parts) {

    /** A part of the contract that a provider may leave out. */
    public record Part(String name, int planned, int passed, int failed) {

        public Part {
            requireNonNull(name, "name");
        }

        /** Whether it was tried to its end, and every promise was kept. */
        public boolean kept() {
            return planned > 0 && passed == planned;
        }
    }

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
        parts = List.copyOf(parts);
    }

    public Verification(
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
        this(
                id,
                capability,
                provider,
                version,
                bundle,
                hash,
                level,
                kit,
                state,
                planned,
                passed,
                failed,
                skipped,
                detail,
                failures,
                by,
                started,
                finished,
                List.of());
    }
}
