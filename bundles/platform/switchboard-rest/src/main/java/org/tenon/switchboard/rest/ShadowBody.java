package org.tenon.switchboard.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
}
