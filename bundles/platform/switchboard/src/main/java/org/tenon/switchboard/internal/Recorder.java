package org.tenon.switchboard.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last calls that change nothing. Of an answer only its fields are kept, so that no provider's class stays in
 * memory; taking it apart happens beside the call, and is left out when there is no room.
 */
final class Recorder {

    private final Executor executor;
    private final Deque<Recorded> calls = new ArrayDeque<>();
    private volatile int limit;

    /** A call and its answer. */
    static final class Recorded {

        private final Line line;
        private final RoutedMethod method;
        private final @Nullable Object @Nullable [] arguments;
        private final Judge.Answered answered;

        Recorded(Line line, RoutedMethod method, @Nullable Object @Nullable [] arguments, Judge.Answered answered) {
            this.line = line;
            this.method = method;
            this.arguments = arguments;
            this.answered = answered;
        }

        Line line() {
            return line;
        }

        RoutedMethod method() {
            return method;
        }

        @Nullable
        Object @Nullable [] arguments() {
            return arguments;
        }

        Judge.Answered answered() {
            return answered;
        }
    }

    Recorder(Executor executor) {
        this.executor = executor;
    }

    boolean isOn() {
        return limit > 0;
    }

    int limit() {
        return limit;
    }

    void limit(int now) {
        synchronized (calls) {
            limit = now;
            while (calls.size() > now) {
                calls.removeFirst();
            }
        }
    }

    /** Never waits and never throws. */
    void keep(Line line, RoutedMethod method, @Nullable Object @Nullable [] arguments, String provider, Answer answer) {
        try {
            executor.execute(() ->
                    add(new Recorded(line, method, arguments, Judge.Answered.of(method, arguments, provider, answer))));
        } catch (RejectedExecutionException full) {
            // The next one, then.
            return;
        }
    }

    List<Recorded> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    int size() {
        synchronized (calls) {
            return calls.size();
        }
    }

    /** Forgets the calls of an interface that goes. */
    void forget(Line line) {
        synchronized (calls) {
            calls.removeIf(call -> call.line() == line);
        }
    }

    private void add(Recorded call) {
        synchronized (calls) {
            calls.addLast(call);
            while (calls.size() > limit) {
                calls.removeFirst();
            }
        }
    }
}
