package org.tenon.testing.chamber.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.testing.contract.Stand;

/** The services of this framework. */
final class ServiceStand implements Stand {

    /** When nothing has come or gone for so long, what is not there does not come. */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** The same of what may well be missing. */
    private static final long CALM_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long BETWEEN_MILLIS = 100;

    private final BundleContext context;
    private final ChamberCompany company;
    private final ChamberEvents events;
    private final Map<Class<?>, Object> found = new ConcurrentHashMap<>();
    private volatile long lastChange = System.nanoTime();

    ServiceStand(BundleContext context, ChamberCompany company, ChamberEvents events) {
        this.context = context;
        this.company = company;
        this.events = events;
        context.addServiceListener(event -> lastChange = System.nanoTime());
    }

    @Override
    public <S> S service(Class<S> type) {
        Object known = found.get(type);
        if (known == null) {
            known = await(type);
            found.put(type, known);
        }
        return type.cast(known);
    }

    /** Whether somebody offers a service; what has not come when all is quiet does not come. */
    boolean offers(Class<?> type) {
        try {
            while (context.getServiceReference(type) == null && System.nanoTime() - lastChange < CALM_NANOS) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return context.getServiceReference(type) != null;
    }

    private Object await(Class<?> type) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, type.getName(), null);
        tracker.open();
        try {
            Object service = tracker.waitForService(BETWEEN_MILLIS);
            while (service == null && System.nanoTime() - lastChange < QUIET_NANOS) {
                service = tracker.waitForService(BETWEEN_MILLIS);
            }
            if (service == null) {
                throw new IllegalStateException("nobody offers the service " + type.getName());
            }
            return service;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + type.getName(), interrupted);
        }
    }

    @Override
    public LocalDate today() {
        return company.today();
    }

    @Override
    public void setToday(LocalDate day) {
        company.setToday(day);
    }

    @Override
    public List<DomainEvent> recorded() {
        return events.recorded();
    }
}
