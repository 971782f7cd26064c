package org.tenon.kernel.capability;

import java.time.Duration;
import java.util.Map;
import org.tenon.kernel.problem.UnavailableException;

/** A provider is there, and cannot or may not answer now. {@link #code()} tells what happened. */
public final class ProviderFailedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /** What happened. */
    public enum Reason {
        /** It did not answer in time. Whether it did what was asked is not known. */
        TIMEOUT("capability.provider-timeout", "did not answer in time"),
        /** It has as many calls as it is allowed to have; this one was not made. */
        BUSY("capability.provider-busy", "has too many calls to answer"),
        /** It failed too often lately and is given a rest; this call was not made. */
        OPEN("capability.provider-open", "failed too often lately and is given a rest"),
        /** It broke: threw what its contract does not know, or answered nonsense. */
        BROKEN("capability.provider-failed", "failed");

        private final String code;
        private final String text;

        Reason(String code, String text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }
    }

    /** @param retryAfter when it is worth trying again */
    public ProviderFailedException(Reason reason, String capability, String provider, Duration retryAfter) {
        super(
                reason.code(),
                "The provider '" + provider + "' of the capability '" + capability + "' " + reason.text + ".",
                Map.of("capability", capability, "provider", provider),
                retryAfter);
    }
}
