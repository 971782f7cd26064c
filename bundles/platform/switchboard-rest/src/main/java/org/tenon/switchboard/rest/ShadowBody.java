package org.tenon.switchboard.rest;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.switchboard.Shadow;

/**
 * A candidate and its share of the calls, above 0 and at most 1. The provider is null when it was not sent.
 *
 * @param share 1 when it was not sent
 */
public record ShadowBody(@Nullable String provider, Optional<Double> share) {

    static ShadowBody of(Shadow shadow) {
        return new ShadowBody(shadow.provider(), Optional.of(shadow.share()));
    }

    void check(Violations violations) {
        violations.check(provider != null, "/shadow/provider", "required", "Say which provider gets the copies.");
        violations.check(
                share.map(given -> given > 0 && given <= 1).orElse(true),
                "/shadow/share",
                "share",
                "A share is above 0 and at most 1.");
    }

    /** After {@link #check}. */
    Shadow shadow() {
        return new Shadow(Objects.requireNonNull(provider), share.orElse(1.0));
    }
}
