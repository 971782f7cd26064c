package org.tenon.switchboard.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where the calls of one interface go by one rule.
 *
 * @param outlet null while nobody answers
 * @param candidate gets copies of calls; null without a shadow, and while the candidate is not there
 * @param share how many of the calls are copied, 0 to 1
 * @param trial gets some of the calls; null without a canary, and while the candidate is not there
 * @param emptySince when the last one left, by {@link System#nanoTime}; means something only without an outlet
 * @param last who answered last, or does now; null when nobody ever did
 */
record Choice(
        @Nullable Outlet outlet,
        @Nullable Outlet candidate,
        double share,
        @Nullable Trial trial,
        long emptySince,
        @Nullable Provider last) {}
