package org.tenon.kernel.capability;

import java.time.Duration;
import java.util.Map;
import org.tenon.kernel.problem.UnavailableException;

/** Nobody provides a capability at the moment, and waiting for a successor took too long. */
public final class CapabilityUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public CapabilityUnavailableException(String capability, Duration retryAfter) {
        super(
                "capability.unavailable",
                "Nobody provides the capability '" + capability + "' at the moment.",
                Map.of("capability", capability),
                retryAfter);
    }
}
