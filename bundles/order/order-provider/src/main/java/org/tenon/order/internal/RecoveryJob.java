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

/** Looks every few seconds whether something is unfinished. Several nodes may: each order is taken up under its lock. */
@Component(service = {})
public final class RecoveryJob {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryJob.class);
    private static final long EVERY_SECONDS = 5;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tenon-order-recovery");
        thread.setDaemon(true);
        return thread;
    });
    private final Recovery recovery;
    private final ScheduledFuture<?> recovering;

    @Activate
    public RecoveryJob(@Reference Recovery recovery) {
        this.recovery = recovery;
        recovering = executor.scheduleWithFixedDelay(this::recover, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @SuppressWarnings("IllegalCatch") // an error would end the repetition
    private void recover() {
        try {
            recovery.recover();
        } catch (RuntimeException later) {
            LOG.warn("Unfinished orders could not be taken up; it is tried again", later);
        }
    }

    @Deactivate
    public void close() {
        recovering.cancel(false);
        executor.shutdown();
    }
}
