package org.tenon.switchboard.internal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.kernel.capability.ProviderFailedException;
import org.tenon.kernel.capability.ProviderFailedException.Reason;
import org.tenon.kernel.problem.TenonException;

/** What callers get to see of what a provider throws. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    static final Duration SOON = Duration.ofSeconds(1);

    private Failures() {}

    /**
     * Refusals as they are. Errors, which come of classes that do not fit or of recursion without end, and nonsense become
     * a problem that names the provider; and so does everything else of one that is isolated.
     */
    static Throwable translated(Throwable thrown, Provider provider, boolean isolated) {
        if (thrown instanceof TenonException || isOfTheMachine(thrown)) {
            return thrown;
        }
        if (isolated || thrown instanceof Error || thrown instanceof NonsenseException) {
            LOG.warn(
                    "{} {} of {} failed",
                    provider.name(),
                    provider.version(),
                    provider.key().capability(),
                    thrown);
            ProviderFailedException failed = failed(Reason.BROKEN, provider, SOON);
            failed.initCause(thrown);
            return failed;
        }
        return thrown;
    }

    static ProviderFailedException failed(Reason reason, Provider provider, Duration retryAfter) {
        return new ProviderFailedException(reason, provider.key().capability(), provider.name(), retryAfter);
    }

    /** Whether it speaks against the provider, and not against another one that it called. */
    static boolean isItsOwn(Throwable thrown) {
        return Figures.isError(thrown)
                && !(thrown instanceof CapabilityUnavailableException)
                && !(thrown instanceof ProviderFailedException);
    }

    private static boolean isOfTheMachine(Throwable thrown) {
        return thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
    }
}
