package org.tenon.kernel.problem;

import java.time.Duration;
import java.util.Map;

/** Something that is needed is not there now: nothing was changed, and the same request may work later. */
public class UnavailableException extends TenonException {

    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    /** @param retryAfter when it is worth trying again */
    public UnavailableException(String code, String message, Map<String, Object> data, Duration retryAfter) {
        super(Kind.UNAVAILABLE, code, message, data);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
