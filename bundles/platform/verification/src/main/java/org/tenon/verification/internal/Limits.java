package org.tenon.verification.internal;

import java.time.Duration;

/**
 * How long a candidate is waited for.
 *
 * @param test for one test
 * @param run for the whole contract
 */
record Limits(Duration test, Duration run) {

    Limits {
        if (test.toSeconds() < 1 || run.toMinutes() < 1) {
            throw new IllegalArgumentException(
                    VerificationConfig.PID + ": testSeconds and minutes are at least 1, not " + test + " and " + run);
        }
    }

    static Limits of(VerificationConfig config) {
        return new Limits(Duration.ofSeconds(config.testSeconds()), Duration.ofMinutes(config.minutes()));
    }
}
