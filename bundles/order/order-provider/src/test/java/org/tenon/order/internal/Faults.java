package org.tenon.order.internal;

import java.util.Random;

/** What goes wrong, drawn at random; after some faults nothing more does, so that there is an end. */
final class Faults {

    enum Fault {
        NONE,
        FAILS_BEFORE,
        FAILS_AFTER,
        HANGS,
        TWICE,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    private static final Fault[] ALL = Fault.values();

    private final Random random;
    private int left;

    Faults(long seed, int most) {
        random = new Random(seed);
        left = most;
    }

    Fault next() {
        if (left == 0 || random.nextInt(3) > 0) {
            return Fault.NONE;
        }
        left--;
        return ALL[1 + random.nextInt(ALL.length - 1)];
    }

    /** Ends the JVM here, now and then. */
    void mayKill(String where) {
        if (left > 0 && random.nextInt(12) == 0) {
            left--;
            throw new Killed(where);
        }
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    void stop() {
        left = 0;
    }
}
