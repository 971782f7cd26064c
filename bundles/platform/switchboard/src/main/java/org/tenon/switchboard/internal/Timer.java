package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things later, on one thread. */
final class Timer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, work -> daemon(work, "tenon-switchboard-timer"), new ThreadPoolExecutor.DiscardPolicy());

    Timer() {
        executor.setRemoveOnCancelPolicy(true);
    }

    void after(Duration delay, Runnable work) {
        ScheduledFuture<?> unused = executor.schedule(() -> logged(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does {@code work} after {@code delay}, unless the returned action was run before. */
    Runnable watch(Duration delay, Runnable work) {
        ScheduledFuture<?> watch = executor.schedule(() -> logged(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> watch.cancel(false);
    }

    /** Does {@code work} again and again. */
    void every(Duration pause, Runnable work) {
        ScheduledFuture<?> unused = executor.scheduleWithFixedDelay(
                () -> logged(work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What was not done yet is not done any more. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("What was to be done later failed", e);
        }
    }
}
