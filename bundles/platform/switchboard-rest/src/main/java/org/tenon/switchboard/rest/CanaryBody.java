package org.tenon.switchboard.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.switchboard.Canary;

/**
 * A candidate that answers a share of the customers' or documents' calls, and when that ends by itself. Members that were
 * not sent are null.
 *
 * @param share above 0, at most 1
 * @param calls how many of its calls are waited for before it is judged; 20 when not sent
 * @param maxErrors the share of its calls that may fail, 0 to 1; 0.05 when not sent
 * @param maxDifferences the share of its answers that may differ, 0 to 1; 0.01 when not sent
 * @param maxSlowdown how many times longer than the provider's its calls may take on average; 5 when not sent
 */
public record CanaryBody(
        @Nullable String provider,
        @Nullable Double share,
        Optional<Integer> calls,
        Optional<Double> maxErrors,
        Optional<Double> maxDifferences,
        Optional<Double> maxSlowdown) {

    static CanaryBody of(Canary canary) {
        Canary.Limits limits = canary.limits();
        return new CanaryBody(
                canary.provider(),
                canary.share(),
                Optional.of(limits.calls()),
                Optional.of(limits.errors()),
                Optional.of(limits.differences()),
                Optional.of(limits.slowdown()));
    }

    void check(Violations violations) {
        violations.check(
                provider != null, "/canary/provider", "required", "Say which provider gets a share of the calls.");
        violations.check(
                share != null && share > 0 && share <= 1,
                "/canary/share",
                "share",
                "A share is above 0 and at most 1.");
        violations.check(
                calls.map(given -> given >= 1).orElse(true),
                "/canary/calls",
                "calls",
                "At least one call is waited for.");
        checkShare(violations, maxErrors, "/canary/maxErrors");
        checkShare(violations, maxDifferences, "/canary/maxDifferences");
        violations.check(
                maxSlowdown.map(given -> given >= 1 && !given.isInfinite()).orElse(true),
                "/canary/maxSlowdown",
                "slowdown",
                "A slowdown is 1 or more.");
    }

    /** After {@link #check}. */
    Canary canary() {
        Canary.Limits standard = Canary.Limits.STANDARD;
        return new Canary(
                String.valueOf(provider),
                Optional.ofNullable(share).orElse(1.0),
                new Canary.Limits(
                        calls.orElse(standard.calls()),
                        maxErrors.orElse(standard.errors()),
                        maxDifferences.orElse(standard.differences()),
                        maxSlowdown.orElse(standard.slowdown())));
    }

    private static void checkShare(Violations violations, Optional<Double> value, String pointer) {
        violations.check(
                value.map(given -> given >= 0 && given <= 1).orElse(true),
                pointer,
                "share",
                "This share is between 0 and 1.");
    }
}
