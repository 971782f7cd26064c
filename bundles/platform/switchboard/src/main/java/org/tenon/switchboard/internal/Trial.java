package org.tenon.switchboard.internal;

import org.jspecify.annotations.Nullable;

/**
 * A canary that gets calls.
 *
 * @param share how many of the routing keys it gets, 0 to 1
 */
record Trial(Outlet outlet, double share, CanaryWatch watch) {

    private static final int BUCKETS = 10_000;

    /** Whether it answers calls with that key: always the same, as long as the share does not shrink. */
    boolean takes(@Nullable CallKey key) {
        String routingKey = key == null ? null : key.routingKey();
        return routingKey != null && !watch.isOver() && bucket(routingKey) < share * BUCKETS;
    }

    /** Spread evenly, also for keys that count up. */
    private static int bucket(String routingKey) {
        int hash = routingKey.hashCode() * 0x9E3779B9;
        hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        return Math.floorMod(hash ^ (hash >>> 13), BUCKETS);
    }
}
