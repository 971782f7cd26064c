package org.tenon.switchboard.rest;

import org.jspecify.annotations.Nullable;
import org.tenon.switchboard.Shadow;

/**
 * A candidate and its share of the calls, above 0 and at most 1. Members that were not sent are null.
 *
 * @param share 1 when it was not sent
 */
public record ShadowBody(@Nullable String provider, @Nullable Double share) {

    static ShadowBody of(Shadow shadow) {
        return new ShadowBody(shadow.provider(), shadow.share());
    }
}
