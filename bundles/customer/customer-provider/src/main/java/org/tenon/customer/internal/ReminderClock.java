package org.tenon.customer.internal;

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

/** Looks twice a minute whose activities' reminders are due. */
@Component(service = ReminderClock.class, immediate = true)
public final class ReminderClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);
    private static final long PAUSE_SECONDS = 30;

    private final Reminders reminders;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-customer-reminders");
        created.setDaemon(true);
        return created;
    });

    @Activate
    public ReminderClock(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        reminders = new Reminders(unit, events, company);
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            reminders.remind();
        } catch (RuntimeException failed) {
            LOG.warn("Nobody could be reminded; it is tried again in {} seconds.", PAUSE_SECONDS, failed);
        }
    }
}
