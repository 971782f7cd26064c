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
import org.tenon.persistence.UnitOfWork;

/** Keeps the forecast of each month soon after it has begun. On several nodes each tries, and one does. */
@Component(service = ForecastClock.class, immediate = true)
public final class ForecastClock {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastClock.class);
    private static final long MINUTES = 10;

    private final Outlooks outlooks;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-sales-forecasts");
        created.setDaemon(true);
        return created;
    });

    /** Outlooks of its own: it keeps this provider's forecasts, whoever else is chosen to answer. */
    @Activate
    public ForecastClock(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference SalesSettings settings,
            @Reference Company company) {
        outlooks = new Outlooks(unit, settings, company);
        Future<?> unused = thread.scheduleWithFixedDelay(this::take, 1, MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private void take() {
        try {
            if (outlooks.take()) {
                LOG.info("The forecast of this month was kept.");
            }
        } catch (RuntimeException failed) {
            LOG.warn("The forecast of this month could not be kept; it is tried again in ten minutes.", failed);
        }
    }
}
