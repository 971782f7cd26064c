package org.tenon.order.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute whether a recurring order is due. Several nodes may: each is done under its lock. */
@Component(service = {})
public final class RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringJob.class);
    private static final long EVERY_SECONDS = 60;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tenon-order-recurring");
        thread.setDaemon(true);
        return thread;
    });
    private final DueRuns due;
    private final ScheduledFuture<?> running;

    @Activate
    public RecurringJob(@Reference DueRuns due) {
        this.due = due;
        running = executor.scheduleWithFixedDelay(this::run, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @SuppressWarnings("IllegalCatch") // an error would end the repetition
    private void run() {
        try {
            due.run();
        } catch (RuntimeException later) {
            LOG.warn("Recurring orders could not be written; it is tried again", later);
        }
    }

    @Deactivate
    public void close() {
        running.cancel(false);
        executor.shutdown();
    }
}
