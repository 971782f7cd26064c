package org.tenon.verification.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.verification.Verification;
import org.tenon.verification.VerificationState;

/**
 * A verification as JSON.
 *
 * @param kit the version of the contract
 * @param detail why it is broken or cancelled; empty otherwise
 */
public record VerificationBody(
        String id,
        String capability,
        String provider,
        String version,
        String bundle,
        String hash,
        String level,
        String kit,
        VerificationState state,
        int planned,
        int passed,
        int failed,
        int skipped,
        String detail,
        List<Verification.Failure> failures,
        String by,
        Instant started,
        Optional<Instant> finished,
        List<PartBody> parts) {

    /**
     * What came of a part of the contract that a provider may leave out.
     *
     * @param kept whether every promise of it was
     */
    public record PartBody(String name, int planned, int passed, int failed, boolean kept) {

        static PartBody of(Verification.Part part) {
            return new PartBody(part.name(), part.planned(), part.passed(), part.failed(), part.kept());
        }
    }

    static VerificationBody of(Verification one) {
        return new VerificationBody(
                one.id(),
                one.capability(),
                one.provider(),
                one.version(),
                one.bundle(),
                one.hash(),
                one.level().label(),
                one.kit(),
                one.state(),
                one.planned(),
                one.passed(),
                one.failed(),
                one.skipped(),
                one.detail(),
                one.failures(),
                one.by(),
                one.started(),
                one.finished(),
                one.parts().stream().map(PartBody::of).toList());
    }
}
