package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

/**
 * A candidate that answers copies of live calls; nobody gets its answers, but differences are kept. Only methods that
 * are {@link org.tenon.kernel.capability.ReadOnly} are copied.
 *
 * @param provider the candidate's name
 * @param share how many of the calls are copied: above 0, at most 1 (all)
 */
public record Shadow(String provider, double share) {

    public Shadow {
        requireNonNull(provider, "provider");
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1, not " + share);
        }
    }
}
