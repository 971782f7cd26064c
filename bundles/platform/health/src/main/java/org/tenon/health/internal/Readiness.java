package org.tenon.health.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.health.HealthCheck;

/**
 * Asks all health checks. An answer is kept for a second, so that many probes cost little; one that says "not ready" only for
 * a moment, since whoever starts waits for the next. A check that hangs costs nobody more than two seconds and is not
 * started again while it hangs.
 */
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final long READY_KEPT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NOT_READY_KEPT_NANOS = Duration.ofMillis(50).toNanos();

    private final Executor executor;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final Map<HealthCheck, CompletableFuture<HealthCheck.Result>> running = new LinkedHashMap<>();
    private @Nullable Report last;
    private long lastAt;

    Readiness(Executor executor, LongSupplier nanoTime, Duration patience) {
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    /** One check's part of a report. */
    record Entry(String name, String status, String detail) {}

    /** @param status {@code "ready"} or {@code "not-ready"} */
    record Report(String status, List<Entry> checks) {

        boolean ready() {
            return status.equals("ready");
        }
    }

    /**
     * @param checks those that are there
     * @param required the names that must be among them: at start, a check that is not there yet is not a good sign
     */
    synchronized Report report(Collection<HealthCheck> checks, Set<String> required) {
        long now = nanoTime.getAsLong();
        if (last == null || now - lastAt > (last.ready() ? READY_KEPT_NANOS : NOT_READY_KEPT_NANOS)) {
            last = ask(checks, required);
            lastAt = nanoTime.getAsLong();
        }
        return last;
    }

    private Report ask(Collection<HealthCheck> checks, Set<String> required) {
        running.keySet().retainAll(checks);
        checks.forEach(check -> running.computeIfAbsent(
                check, started -> CompletableFuture.supplyAsync(() -> result(started), executor)));
        long deadline = System.nanoTime() + patience.toNanos();
        List<Entry> entries = new ArrayList<>();
        Set<String> missing = new TreeSet<>(required);
        for (HealthCheck check : checks) {
            HealthCheck.Result result = await(check, deadline);
            entries.add(new Entry(check.name(), result.ready() ? "ready" : "not-ready", result.detail()));
            missing.remove(check.name());
        }
        missing.forEach(name -> entries.add(new Entry(name, "not-ready", "is not there yet")));
        boolean ready = entries.stream().allMatch(entry -> entry.status().equals("ready"));
        return new Report(ready ? "ready" : "not-ready", entries);
    }

    private HealthCheck.Result await(HealthCheck check, long deadline) {
        try {
            HealthCheck.Result result =
                    running.get(check).get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            running.remove(check);
            return result;
        } catch (TimeoutException slow) {
            return HealthCheck.Result.notReady("did not answer in " + patience.toMillis() + " ms");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return HealthCheck.Result.notReady("interrupted");
        } catch (java.util.concurrent.ExecutionException failed) {
            running.remove(check);
            return HealthCheck.Result.notReady("failed");
        }
    }

    private static HealthCheck.Result result(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException failed) {
            LOG.warn("The health check {} failed.", check.name(), failed);
            return HealthCheck.Result.notReady("failed: " + failed.getClass().getSimpleName());
        }
    }
}
