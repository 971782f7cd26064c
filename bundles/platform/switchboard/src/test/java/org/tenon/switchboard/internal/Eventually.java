package org.tenon.switchboard.internal;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;

/** Waits for what other threads do. */
final class Eventually {

    private static final Duration FOREVER = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private Eventually() {}

    /** A condition, which may act to bring itself about. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns once the condition holds; fails when it has not for longer than any machine needs. */
    static void eventually(Condition condition) throws Exception {
        long end = System.nanoTime() + FOREVER.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                Assertions.fail("It did not come about within " + FOREVER);
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }
}
