package org.tenon.audit.internal;

import java.util.List;
import org.tenon.audit.Verification;

/**
 * What came of looking through the chain.
 *
 * @param found how much is wrong; findings describes the first hundred
 */
public record VerificationBody(
        boolean holds,
        long entries,
        long first,
        long erased,
        CheckpointBody end,
        long found,
        List<Verification.Finding> findings) {

    static VerificationBody of(Verification verification) {
        return new VerificationBody(
                verification.holds(),
                verification.entries(),
                verification.first(),
                verification.erased(),
                CheckpointBody.of(verification.end()),
                verification.found(),
                verification.findings());
    }
}
