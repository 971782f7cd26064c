package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.switchboard.RouteBook;
import org.tenon.switchboard.VerdictBook;

/** The rest of the platform, by its services. */
final class TrackedPlatform implements Platform, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrackedPlatform.class);
    private static final int WAITING_EVENTS = 1_000;
    /** What a bundle declares that registers a service. */
    private static final String SERVICE = "osgi.service";

    private final BundleContext context;
    private final ThreadPoolExecutor publisher = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_EVENTS),
            work -> Timer.daemon(work, "tenon-switchboard-events"));
    private final Tracked<Transactions> transactions;
    private final Tracked<Actors> actors;
    private final Tracked<Company> company;
    private final Tracked<EventLog> events;
    private final Tracked<AuditLog> auditLog;
    private final Tracked<VerdictBook> verdicts;
    private final Tracked<RouteBook> routes;
    private final boolean keepsRoutes;
    private volatile Runnable clockCame = () -> {};
    private volatile Runnable routesCame = () -> {};

    TrackedPlatform(BundleContext context) {
        this.context = context;
        publisher.allowCoreThreadTimeOut(true);
        transactions = new Tracked<>(Transactions.class, there -> {});
        actors = new Tracked<>(Actors.class, there -> {});
        company = new Tracked<>(Company.class, there -> clockCame.run());
        events = new Tracked<>(EventLog.class, there -> {});
        auditLog = new Tracked<>(AuditLog.class, there -> {});
        verdicts = new Tracked<>(VerdictBook.class, there -> {});
        routes = new Tracked<>(RouteBook.class, there -> routesCame.run());
        keepsRoutes = Arrays.stream(context.getBundles()).anyMatch(TrackedPlatform::keepsRoutes);
    }

    private static boolean keepsRoutes(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredCapabilities(SERVICE).stream()
                        .map(capability -> capability.getAttributes().get(Constants.OBJECTCLASS))
                        .anyMatch(types -> types instanceof List<?> list && list.contains(RouteBook.class.getName()));
    }

    /**
     * @param whenClockComes is run when the company's clock is there, or is another one
     * @param whenRoutesCome is run when somebody keeps the choices of providers, or somebody else
     */
    void open(Runnable whenClockComes, Runnable whenRoutesCome) {
        clockCame = whenClockComes;
        routesCame = whenRoutesCome;
        transactions.open();
        actors.open();
        company.open();
        events.open();
        auditLog.open();
        verdicts.open();
        routes.open();
    }

    @Override
    public void close() {
        publisher.shutdown();
        routes.close();
        verdicts.close();
        auditLog.close();
        events.close();
        company.close();
        actors.close();
        transactions.close();
    }

    @Override
    public @Nullable Transactions transactions() {
        return transactions.current;
    }

    @Override
    public @Nullable AuditLog auditLog() {
        return auditLog.current;
    }

    @Override
    public @Nullable VerdictBook verdicts() {
        return verdicts.current;
    }

    @Override
    public @Nullable RouteBook routes() {
        return routes.current;
    }

    @Override
    public boolean keepsRoutes() {
        return keepsRoutes;
    }

    @Override
    public Instant now() {
        Company there = company.current;
        return there == null ? Instant.now() : there.now();
    }

    @Override
    public Actor actor() {
        Actors there = actors.current;
        return there == null ? Actor.SYSTEM : there.current();
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        Actors there = actors.current;
        return there == null ? work.get() : there.as(actor, work);
    }

    @Override
    public void publish(DomainEvent event) {
        Actor actor = actor();
        try {
            publisher.execute(() -> as(actor, () -> record(event)));
        } catch (RejectedExecutionException full) {
            LOG.warn("Not recorded: {}", event);
        }
    }

    @Override
    public void later(Runnable work) {
        try {
            publisher.execute(work);
        } catch (RejectedExecutionException full) {
            LOG.warn("Not done, since too much waits for the database");
        }
    }

    private boolean record(DomainEvent event) {
        Transactions there = transactions.current;
        EventLog log = events.current;
        if (there == null || log == null) {
            LOG.warn("Not recorded, since there is no event log: {}", event);
            return false;
        }
        try {
            there.required(() -> log.record(event));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Not recorded: {}", event, e);
            return false;
        }
    }

    /** The best service of a type, which costs no more than reading a field. */
    private final class Tracked<T> extends ServiceTracker<T, T> {

        private final Consumer<T> whenCame;
        private volatile @Nullable T current;

        Tracked(Class<T> type, Consumer<T> whenCame) {
            super(TrackedPlatform.this.context, type, null);
            this.whenCame = whenCame;
        }

        @Override
        public T addingService(ServiceReference<T> reference) {
            T service = super.addingService(reference);
            if (service != null) {
                current = service;
                whenCame.accept(service);
            }
            return service;
        }

        @Override
        public void removedService(ServiceReference<T> reference, T service) {
            // Not tracked any more when this is called: another one, or none.
            current = getService();
            super.removedService(reference, service);
        }
    }
}
