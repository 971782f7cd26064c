package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.tenon.switchboard.ShadowReport;
import org.tenon.switchboard.ShadowReport.Difference;

/**
 * Sends copies of calls to candidates and keeps what they answered differently. Runs beside the live calls: when the
 * executor has no room, the copy is dropped.
 */
final class Shadows {

    private static final int KEPT = 100;
    private static final int LONGEST_TEXT = 2_000;

    private final String capability;
    private final Executor executor;
    private final Deque<Difference> differences = new ArrayDeque<>();
    private final LongAdder compared = new LongAdder();
    private final LongAdder differing = new LongAdder();
    private final LongAdder dropped = new LongAdder();

    Shadows(String capability, Executor executor) {
        this.capability = capability;
        this.executor = executor;
    }

    /** Never waits and never throws. */
    void compare(
            Outlet live,
            Outlet candidate,
            RoutedMethod method,
            @Nullable Object @Nullable [] arguments,
            Answer answer) {
        try {
            executor.execute(() -> ask(live, candidate, method, arguments, answer));
        } catch (RejectedExecutionException full) {
            dropped.increment();
        }
    }

    ShadowReport report() {
        synchronized (differences) {
            return new ShadowReport(
                    capability, compared.sum(), differing.sum(), dropped.sum(), List.copyOf(differences));
        }
    }

    void clear() {
        synchronized (differences) {
            differences.clear();
            compared.reset();
            differing.reset();
            dropped.reset();
        }
    }

    private void ask(
            Outlet live,
            Outlet candidate,
            RoutedMethod method,
            @Nullable Object @Nullable [] arguments,
            Answer answer) {
        CallStack stack = CallStack.current();
        if (!candidate.gate().enter(stack.stripe())) {
            dropped.increment();
            return;
        }
        Answer other;
        stack.hold(candidate, null);
        stack.push(candidate);
        long start = System.nanoTime();
        try {
            other = Answer.of(method.call(candidate.service(), arguments));
            candidate.provider().figures().answered(System.nanoTime() - start);
        } catch (Throwable thrown) {
            candidate.provider().figures().threw(System.nanoTime() - start, thrown);
            other = Answer.thrown(thrown);
        } finally {
            stack.pop();
        }
        judge(live, candidate, method, arguments, answer, other);
    }

    private void judge(
            Outlet live,
            Outlet candidate,
            RoutedMethod method,
            @Nullable Object @Nullable [] arguments,
            Answer answer,
            Answer other) {
        boolean same = answer.sameAs(other);
        Difference difference = same
                ? null
                : new Difference(
                        Instant.now(),
                        method.label(),
                        cut(Arrays.toString(arguments)),
                        live.provider().name(),
                        cut(answer.text()),
                        candidate.provider().name(),
                        cut(other.text()));
        synchronized (differences) {
            compared.increment();
            if (difference != null) {
                differing.increment();
                differences.addLast(difference);
                if (differences.size() > KEPT) {
                    differences.removeFirst();
                }
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
