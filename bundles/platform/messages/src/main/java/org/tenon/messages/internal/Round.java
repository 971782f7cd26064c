package org.tenon.messages.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does its work now and then, and at once when it is woken. */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Runnable work;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "tenon-messages");
        created.setDaemon(true);
        return created;
    });

    /** @param pause between two looks; zero for none but when it is woken */
    Round(Runnable work, Duration pause) {
        this.work = work;
        if (!pause.isZero()) {
            Future<?> unused =
                    thread.scheduleWithFixedDelay(this::go, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Many wishes at once are one look. */
    void soon() {
        if (woken.compareAndSet(false, true)) {
            try {
                thread.execute(this::go);
            } catch (RejectedExecutionException stopped) {
                // Another node, or the next start, finds it.
            }
        }
    }

    void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(35, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void go() {
        woken.set(false);
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("Messages that are due could not be looked for; it is tried again soon.", failed);
        }
    }
}
