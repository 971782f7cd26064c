package org.tenon.modules;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Whether somebody who is trusted vouches for the content of bundles. Of several bundles the worst state counts.
 *
 * @param signer the subject of the certificate, where there is one
 */
public record Signature(State state, Optional<String> signer) {

    /** From the best to the worst. */
    public enum State {
        /** Part of the distribution, and not looked at: who can change the distribution can change this too. */
        DISTRIBUTION,
        /** Signed by a key of the allow-list, and unchanged since. */
        VALID,
        /** Signed and unchanged, but the certificate was not valid when it was signed, or is not now and nobody said when. */
        EXPIRED,
        /** Signed and unchanged, by a key that is not on the allow-list. */
        UNKNOWN_KEY,
        UNSIGNED,
        /** Content was changed, added or taken away after it was signed. */
        MODIFIED
    }

    public Signature {
        requireNonNull(state, "state");
        requireNonNull(signer, "signer");
    }

    /** Whether production mode lets it start. */
    public boolean trusted() {
        return state == State.DISTRIBUTION || state == State.VALID;
    }
}
