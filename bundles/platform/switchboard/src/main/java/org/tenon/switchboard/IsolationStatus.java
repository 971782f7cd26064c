package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a provider that is not {@link Trust#LOCAL} is kept from harming others. Figures count since its version was first
 * seen in this process.
 *
 * @param breaker whether it is given calls
 * @param timeLimit how long a call may take
 * @param limit how many calls it may have at a time
 * @param running how many it has now, those that nobody waits for any more included
 * @param timeouts calls that passed the time limit
 * @param rejected calls that were not made, since it was busy or resting
 */
public record IsolationStatus(
        Breaker breaker, Duration timeLimit, int limit, int running, long timeouts, long rejected) {

    /** The state of its circuit breaker. */
    public enum Breaker {
        /** It works and gets calls. */
        CLOSED,
        /** It rested, and is tried with single calls. */
        HALF_OPEN,
        /** It failed too often and gets no calls for a while. */
        OPEN
    }

    public IsolationStatus {
        requireNonNull(breaker, "breaker");
        requireNonNull(timeLimit, "timeLimit");
    }
}
