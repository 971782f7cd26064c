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
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.UnitOfWork;

/** Looks every minute for steps that have waited for long. On several nodes each looks, and one does. */
@Component(service = ApprovalClock.class, immediate = true)
public final class ApprovalClock {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalClock.class);

    private final ApprovalDesk desk;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-sales-approvals");
        created.setDaemon(true);
        return created;
    });

    /** A desk of its own: it minds this provider's quotes, whoever else is chosen to answer. */
    @Activate
    public ApprovalClock(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference SalesSettings settings,
            @Reference QuoteFactsReader facts,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        desk = new ApprovalDesk(unit, settings, facts, events, company, actors);
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            int done = desk.followUp();
            if (done > 0) {
                LOG.info("{} approvals that have waited for long were followed up.", done);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Approvals that wait could not be followed up; it is tried again in a minute.", failed);
        }
    }
}
