package org.tenon.rest;

import java.time.Duration;
import java.util.Map;
import org.tenon.kernel.problem.TenonException;

/** Somebody comes more often than is allowed: 429, with when to come back (RFC 6585). */
public final class TooManyRequestsException extends TenonException {

    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    /** @param code for example {@code "requests.too-many"} */
    public TooManyRequestsException(String code, String message, Duration retryAfter) {
        super(Kind.FORBIDDEN, code, message, Map.of());
        this.retryAfter = retryAfter;
    }

    /** How long to wait; more than nothing. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
