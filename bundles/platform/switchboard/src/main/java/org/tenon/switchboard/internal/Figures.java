package org.tenon.switchboard.internal;

import java.util.concurrent.atomic.LongAdder;
import org.tenon.kernel.problem.TenonException;

/** What a provider's calls came to. */
final class Figures {

    private final Latencies latencies = new Latencies();
    private final LongAdder errors = new LongAdder();

    void answered(long nanos) {
        latencies.record(nanos);
    }

    void threw(long nanos, Throwable thrown) {
        latencies.record(nanos);
        if (isError(thrown)) {
            errors.increment();
        }
    }

    long calls() {
        return latencies.count();
    }

    long errors() {
        return errors.sum();
    }

    long percentileMicros(double share) {
        return latencies.percentileMicros(share);
    }

    /** A refusal that the API documents is an answer; anything else is the provider's fault. */
    private static boolean isError(Throwable thrown) {
        return !(thrown instanceof TenonException refusal) || refusal.kind() == TenonException.Kind.UNAVAILABLE;
    }
}
