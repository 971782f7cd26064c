package org.tenon.switchboard.internal;

import java.time.Duration;

/**
 * What a provider that is not local is allowed.
 *
 * @param time how long a call may take
 * @param calls how many calls it may have at a time
 * @param failures so many failures ...
 * @param window ... of so many calls in a row are too many
 * @param rest how long it gets no calls then
 */
record Limits(Duration time, int calls, int failures, int window, Duration rest) {

    static final Limits STANDARD = new Limits(Duration.ofSeconds(5), 20, 5, 10, Duration.ofSeconds(10));

    Limits {
        if (time.isZero() || time.isNegative() || calls < 1 || failures < 1 || window < failures || rest.isZero()) {
            throw new IllegalArgumentException("limits are above zero, and there are not more failures than calls");
        }
    }
}
