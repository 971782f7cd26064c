package org.tenon.pricing.rest;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.UnavailableException;

/** What not every provider of pricing has. */
final class NotOffered {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private NotOffered() {}

    /** @throws UnavailableException when nobody offers the service */
    static <S> S needed(@Nullable S service, String what) {
        if (service == null) {
            throw new UnavailableException(
                    "pricing.not-offered",
                    "The provider of pricing does not keep " + what + ".",
                    Map.of("what", what),
                    RETRY_AFTER);
        }
        return service;
    }
}
