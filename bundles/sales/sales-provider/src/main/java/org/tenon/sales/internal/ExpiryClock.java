package org.tenon.sales.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.UnitOfWork;

/** Looks every five minutes for quotes whose last day has passed. On several nodes each looks, and one expires them. */
@Component(service = ExpiryClock.class, immediate = true)
public final class ExpiryClock {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryClock.class);
    private static final long MINUTES = 5;

    private final QuoteExpiry expiry;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-sales-expiry");
        created.setDaemon(true);
        return created;
    });

    @Activate
    public ExpiryClock(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        expiry = new QuoteExpiry(unit, events, company);
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            int expired = expiry.expireAll();
            if (expired > 0) {
                LOG.info("{} quotes have expired: their last day has passed.", expired);
            }
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Quotes whose last day has passed could not be expired; it is tried again in five minutes.",
                    failed);
        }
    }
}
