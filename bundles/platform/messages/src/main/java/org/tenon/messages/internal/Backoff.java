package org.tenon.messages.internal;

import java.time.Duration;

/**
 * When a message that could not be sent is tried again.
 *
 * @param tries so many at most
 * @param first the pause after the first try; each is twice the one before
 * @param longest what a pause takes at most
 */
record Backoff(int tries, Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 30;

    Backoff {
        if (tries < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "messages are tried at least once, and the longest pause is no shorter than the first");
        }
    }

    static Backoff of(MessagesConfig config) {
        return new Backoff(
                config.max_tries(),
                Duration.ofSeconds(config.first_pause_seconds()),
                Duration.ofSeconds(config.longest_pause_seconds()));
    }

    boolean isOver(int tried) {
        return tried >= tries;
    }

    Duration after(int tried) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(tried, 1) - 1, MAX_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
