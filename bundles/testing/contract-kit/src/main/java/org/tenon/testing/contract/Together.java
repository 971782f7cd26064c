package org.tenon.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Does the same thing on many threads at the same moment. */
public final class Together {

    private static final long PATIENCE_SECONDS = 120;

    /**
     * How one thread fared.
     *
     * @param value what it got; null when it failed
     * @param failure why it failed; null when it did not
     */
    public record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {

        public boolean succeeded() {
            return failure == null;
        }
    }

    private Together() {}

    /**
     * Runs {@code work} on {@code threads} threads that start at once.
     *
     * @param work takes the thread's number, from 0
     * @return by the thread's number
     * @throws AssertionError when one is not done after two minutes
     */
    public static <T> List<Outcome<T>> run(int threads, IntFunction<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<T> task = () -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                };
                futures.add(pool.submit(task));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    /** As {@link #run}, for work that must not fail anywhere. @throws AssertionError when it does */
    public static <T> List<T> all(int threads, IntFunction<T> work) {
        List<T> values = new ArrayList<>();
        for (Outcome<T> outcome : run(threads, work)) {
            if (outcome.failure() != null || outcome.value() == null) {
                throw new AssertionError("a thread got an error", outcome.failure());
            }
            values.add(outcome.value());
        }
        return values;
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Outcome<>(null, failed.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("a thread is not done after " + PATIENCE_SECONDS + " s", stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
