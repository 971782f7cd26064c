package org.tenon.testing.contract.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same from many threads, all starting together. */
final class AtOnce {

    /**
     * @param results what the calls that succeeded gave
     * @param failures what the others threw
     */
    record Outcome<T>(List<T> results, List<Throwable> failures) {}

    private AtOnce() {}

    static <T> Outcome<T> run(int threads, IntFunction<T> call) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return call.apply(number);
                });
            }
            Outcome<T> outcome = new Outcome<>(new ArrayList<>(), new ArrayList<>());
            for (Future<T> each : pool.invokeAll(calls)) {
                try {
                    outcome.results().add(each.get());
                } catch (ExecutionException failed) {
                    outcome.failures().add(failed.getCause());
                }
            }
            return outcome;
        } finally {
            pool.shutdownNow();
        }
    }
}
