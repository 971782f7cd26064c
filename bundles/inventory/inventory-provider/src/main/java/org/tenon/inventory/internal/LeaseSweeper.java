package org.tenon.inventory.internal;

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
import org.tenon.catalog.ProductService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/** Clears away ended leases now and then. Nobody waits for it: what has ended is available before. */
@Component(service = {})
public final class LeaseSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseSweeper.class);
    private static final long EVERY_SECONDS = 30;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tenon-leases");
        thread.setDaemon(true);
        return thread;
    });
    private final LeasedReservations leases;
    private final ScheduledFuture<?> sweeping;

    @Activate
    public LeaseSweeper(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        leases = new LeasedReservations(unit, transactions, catalog, events, company);
        sweeping = executor.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @SuppressWarnings("IllegalCatch") // an error would end the repetition
    private void sweep() {
        try {
            leases.sweep();
        } catch (RuntimeException later) {
            LOG.warn("Ended leases could not be cleared away; it is tried again", later);
        }
    }

    @Deactivate
    public void close() {
        sweeping.cancel(false);
        executor.shutdown();
    }
}
