package org.tenon.switchboard.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.tenon.switchboard.Canary;

/** Compares how a canary fares with how its provider does, since the trial began, and ends it when it passes a limit. */
final class CanaryWatch {

    /** Below it nobody notices, and noise would end trials. */
    private static final double FAST_NANOS = 1_000_000;

    private final Canary canary;
    private final Figures candidate;
    private final Figures provider;
    private final Figures.Snapshot candidateBefore;
    private final Figures.Snapshot providerBefore;
    private final LongAdder compared = new LongAdder();
    private final LongAdder differing = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Consumer<String> end;

    /** @param end is told the reason, once, on a thread that is in a call: it must not wait */
    CanaryWatch(Canary canary, Figures candidate, Figures provider, Consumer<String> end) {
        this.canary = canary;
        this.candidate = candidate;
        this.provider = provider;
        this.candidateBefore = candidate.snapshot();
        this.providerBefore = provider.snapshot();
        this.end = end;
    }

    /** Whether it watches just this; otherwise a new trial begins. */
    boolean watches(Canary other, Figures itsFigures, Figures providersFigures) {
        return canary.equals(other) && candidate == itsFigures && provider == providersFigures;
    }

    boolean isOver() {
        return over.get();
    }

    void compared(boolean same) {
        compared.increment();
        if (!same) {
            differing.increment();
            look();
        }
    }

    /** Looks whether a limit was passed. */
    void look() {
        verdict().ifPresent(reason -> {
            if (over.compareAndSet(false, true)) {
                end.accept(reason);
            }
        });
    }

    private Optional<String> verdict() {
        Figures.Snapshot mine = candidate.snapshot().since(candidateBefore);
        Figures.Snapshot its = provider.snapshot().since(providerBefore);
        Canary.Limits limits = canary.limits();
        long differences = differing.sum();
        long comparisons = compared.sum();
        if (mine.calls() >= limits.calls() && mine.errors() > limits.errors() * mine.calls()) {
            return Optional.of("%d of %d calls failed, more than %s"
                    .formatted(mine.errors(), mine.calls(), percent(limits.errors())));
        }
        if (comparisons >= limits.calls() && differences > limits.differences() * comparisons) {
            return Optional.of("%d of %d answers differed, more than %s"
                    .formatted(differences, comparisons, percent(limits.differences())));
        }
        double mean = mine.meanNanos();
        if (mine.calls() >= limits.calls()
                && its.calls() >= limits.calls()
                && mean > FAST_NANOS
                && mean > its.meanNanos() * limits.slowdown()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "its calls took %.1f ms on average, more than %s times the %.1f ms of the provider",
                    mean / 1e6,
                    limits.slowdown(),
                    its.meanNanos() / 1e6));
        }
        return Optional.empty();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
