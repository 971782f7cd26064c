package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

/**
 * A candidate that answers a share of the live calls. The share is one of customers or documents, not of calls: all calls
 * with the same {@link org.tenon.kernel.capability.ForDocument#routingKey()} go to the same provider, so that no document
 * mixes two; calls without one stay away from the candidate. What it answers to calls that are
 * {@link org.tenon.kernel.capability.ReadOnly} is compared with the provider's answers. When a limit is passed, the
 * candidate gets no more calls and the route loses its canary.
 *
 * @param provider the candidate's name
 * @param share how many of the keys go to it: above 0, at most 1 (all)
 * @param limits when it ends by itself
 */
public record Canary(String provider, double share, Limits limits) {

    /**
     * When a canary ends by itself.
     *
     * @param calls how many of its calls are waited for before anything is judged; at least 1
     * @param errors the share of its calls that may fail, 0 to 1
     * @param differences the share of its compared answers that may differ, 0 to 1
     * @param slowdown how many times longer than the provider's its calls may take on average; at least 1. Averages below
     *     a millisecond are never too long
     */
    public record Limits(int calls, double errors, double differences, double slowdown) {

        public static final Limits STANDARD = new Limits(20, 0.05, 0.01, 5);

        public Limits {
            check(calls >= 1, "at least one call is waited for");
            check(errors >= 0 && errors <= 1, "a share of errors is 0 to 1");
            check(differences >= 0 && differences <= 1, "a share of differences is 0 to 1");
            check(slowdown >= 1, "a slowdown is 1 or more");
        }
    }

    public Canary {
        requireNonNull(provider, "provider");
        requireNonNull(limits, "limits");
        check(share > 0 && share <= 1, "a share is above 0 and at most 1, not " + share);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
