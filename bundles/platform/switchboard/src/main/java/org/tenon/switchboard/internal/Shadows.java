package org.tenon.switchboard.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.capability.ProviderFailedException;
import org.tenon.kernel.capability.ProviderFailedException.Reason;
import org.tenon.switchboard.ShadowReport;

/**
 * Sends copies of calls to candidates and keeps what they answered differently. Runs beside the live calls: when the
 * executor has no room, the copy is dropped.
 */
final class Shadows {

    private final String capability;
    private final Executor executor;
    private final Platform platform;
    private final Differences differences = new Differences(true);
    private final LongAdder dropped = new LongAdder();
    private volatile Comparison comparison = Comparison.STRICT;

    Shadows(String capability, Executor executor, Platform platform) {
        this.capability = capability;
        this.executor = executor;
        this.platform = platform;
    }

    void configure(Comparison now) {
        comparison = now;
    }

    Comparison comparison() {
        return comparison;
    }

    /**
     * Never waits and never throws.
     *
     * @param watch is told whether the answers were the same; null when nobody wants to know
     */
    void compare(
            Outlet live,
            Outlet candidate,
            RoutedMethod method,
            @Nullable Object @Nullable [] arguments,
            Answer answer,
            @Nullable CanaryWatch watch) {
        try {
            executor.execute(() -> ask(live, candidate, method, arguments, answer, watch));
        } catch (RejectedExecutionException full) {
            dropped.increment();
        }
    }

    ShadowReport report() {
        return new ShadowReport(
                capability,
                differences.compared(),
                differences.differing(),
                dropped.sum(),
                differences.fields(),
                differences.calls());
    }

    long compared() {
        return differences.compared();
    }

    long differing() {
        return differences.differing();
    }

    long dropped() {
        return dropped.sum();
    }

    void clear() {
        differences.clear();
        dropped.reset();
    }

    private void ask(
            Outlet live,
            Outlet candidate,
            RoutedMethod method,
            @Nullable Object @Nullable [] arguments,
            Answer answer,
            @Nullable CanaryWatch watch) {
        Answer other = candidate(candidate, method, arguments, platform);
        if (other == null) {
            dropped.increment();
            return;
        }
        boolean same = Judge.same(
                comparison,
                Judge.Answered.of(method, arguments, live.provider().name(), answer),
                candidate.provider().name(),
                other,
                platform.now(),
                differences);
        if (watch != null) {
            watch.compared(same);
        }
    }

    /**
     * What a candidate answers, as the system and outside of any transaction, within its limits.
     *
     * @return null when it was not asked: it left, or is busy or resting
     */
    static @Nullable Answer candidate(
            Outlet candidate, RoutedMethod method, @Nullable Object @Nullable [] arguments, Platform platform) {
        CallStack stack = CallStack.current();
        if (!candidate.gate().enter(stack.stripe())) {
            return null;
        }
        stack.hold(candidate, null);
        stack.push(candidate);
        Provider provider = candidate.provider();
        long start = System.nanoTime();
        try {
            Object value = platform.as(
                    Actor.SYSTEM,
                    () -> Sneaky.call(() -> provider.trial().elsewhere(candidate, method, arguments, stack)));
            provider.figures().answered(System.nanoTime() - start);
            return Answer.of(value);
        } catch (Throwable thrown) {
            if (thrown instanceof ProviderFailedException failed && notAsked(failed)) {
                return null;
            }
            provider.figures().threw(System.nanoTime() - start, thrown);
            return Answer.thrown(thrown);
        } finally {
            stack.pop(null);
        }
    }

    private static boolean notAsked(ProviderFailedException failed) {
        return failed.code().equals(Reason.BUSY.code()) || failed.code().equals(Reason.OPEN.code());
    }
}
