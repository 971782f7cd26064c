package org.tenon.switchboard.internal;

import java.util.concurrent.atomic.LongAdder;
import org.tenon.kernel.problem.TenonException;

/** What a provider's calls came to. */
final class Figures {

    private final Latencies latencies = new Latencies();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder errors = new LongAdder();

    /** The figures at a time. */
    record Snapshot(long calls, long errors, long nanos) {

        Snapshot since(Snapshot before) {
            return new Snapshot(calls - before.calls, errors - before.errors, nanos - before.nanos);
        }

        double meanNanos() {
            return calls == 0 ? 0 : (double) nanos / calls;
        }
    }

    void answered(long took) {
        latencies.record(took);
        nanos.add(took);
    }

    void threw(long took, Throwable thrown) {
        answered(took);
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

    /** All calls together. */
    double seconds() {
        return nanos.sum() / 1e9;
    }

    long percentileMicros(double share) {
        return latencies.percentileMicros(share);
    }

    Snapshot snapshot() {
        return new Snapshot(calls(), errors(), nanos.sum());
    }

    /** A refusal that the API documents is an answer; anything else is the provider's fault. */
    static boolean isError(Throwable thrown) {
        return !(thrown instanceof TenonException refusal) || refusal.kind() == TenonException.Kind.UNAVAILABLE;
    }
}
