package org.tenon.persistence.internal;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.openjpa.enhance.PCRegistry;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.persistence.UnitOfWork;

/**
 * Watches bundles come and go. One that carries a unit gets its schema migrated, and only then the
 * {@link UnitOfWork} that its components wait for; when it goes, the unit is drained and closed.
 */
final class UnitExtender implements BundleTrackerCustomizer<UnitExtender.Tracked>, SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(UnitExtender.class);
    private static final int THREADS = 2;
    private static final long RETRY_SECONDS = 2;

    private final BundleContext context;
    private final Database database;
    private final BundleTracker<Tracked> tracker;
    /** The bundle that each unit is served for. */
    private final Map<String, Long> owners = new ConcurrentHashMap<>();

    /** The class loader that each bundle's entities came from. */
    private final Map<Long, ClassLoader> loaders = new ConcurrentHashMap<>();

    private final Map<String, Long> openMillis = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    /** Opening a unit takes a while, and the thread that starts bundles has more to do. */
    private final ExecutorService openers = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "tenon-units");
        thread.setDaemon(true);
        return thread;
    });

    UnitExtender(BundleContext context, Database database) {
        this.context = context;
        this.database = database;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        context.addBundleListener(this);
        tracker.open();
    }

    void close() {
        openers.shutdown();
        tracker.close();
        context.removeBundleListener(this);
    }

    /** OpenJPA keeps a register of entity classes, and with them their class loader; a stopped bundle may start again. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNRESOLVED) {
            ClassLoader loader = loaders.remove(event.getBundle().getBundleId());
            if (loader != null) {
                PCRegistry.deRegister(loader);
            }
        }
    }

    Map<String, Long> openMillis() {
        return Map.copyOf(openMillis);
    }

    Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    @Override
    public @Nullable Tracked addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.getHeaders().get(BundleUnit.HEADER) == null) {
            return null;
        }
        Tracked tracked = new Tracked(bundle);
        openers.execute(tracked::open);
        return tracked;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Tracked tracked) {
        // From STARTING to ACTIVE: nothing to do.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Tracked tracked) {
        tracked.close();
    }

    /** One bundle with a unit, from its start to its stop. */
    final class Tracked {

        private final Bundle bundle;
        private @Nullable Served service;
        private boolean gone;

        Tracked(Bundle bundle) {
            this.bundle = bundle;
        }

        /** Holds no lock meanwhile: publishing the unit starts the provider's components on this thread. */
        void open() {
            if (isGone()) {
                return;
            }
            try {
                Served opened = serve(bundle);
                if (!keep(opened)) {
                    opened.close();
                }
            } catch (StillServedException earlier) {
                // The bundle was stopped while its unit was being opened, and is back before that has been undone.
                later(RETRY_SECONDS);
            } catch (RuntimeException | LinkageError failed) {
                if (!isGone()) {
                    refuse(failed);
                }
            }
        }

        private void later(long seconds) {
            CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, openers)
                    .execute(this::open);
        }

        void close() {
            refused.remove(bundle.getSymbolicName());
            Served opened = leave();
            if (opened != null) {
                opened.close();
            }
        }

        private synchronized boolean isGone() {
            return gone;
        }

        /** @return false when the bundle has stopped meanwhile */
        private synchronized boolean keep(Served opened) {
            service = opened;
            return !gone;
        }

        private synchronized @Nullable Served leave() {
            gone = true;
            return service;
        }

        private void refuse(Throwable failed) {
            String name = bundle.getSymbolicName();
            refused.put(name, Reasons.of(failed));
            if (Faults.away(failed)) {
                LOG.warn("The database is away; the unit of {} is tried again in {} s.", name, RETRY_SECONDS);
                later(RETRY_SECONDS);
            } else {
                LOG.error("The data of {} cannot be served: {}", name, Reasons.of(failed), failed);
            }
        }
    }

    private Served serve(Bundle bundle) {
        long begin = System.nanoTime();
        BundleUnit source = new BundleUnit(bundle);
        String name = UnitDescriptor.read(source.descriptor()).name();
        Long other = owners.putIfAbsent(name, bundle.getBundleId());
        if (other != null && other == bundle.getBundleId()) {
            throw new StillServedException();
        }
        if (other != null) {
            throw new IllegalArgumentException("the unit " + name + " is served for bundle " + other + " already");
        }
        loaders.put(bundle.getBundleId(), source.classLoader().getParent());
        try {
            Database.OpenUnit unit = database.open(source);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            openMillis.put(name, millis);
            refused.remove(bundle.getSymbolicName());
            LOG.info("The unit {} is open after {} ms.", name, millis);
            return published(name, unit);
        } catch (RuntimeException | LinkageError failed) {
            openMillis.remove(name);
            owners.remove(name);
            throw failed;
        }
    }

    private Served published(String name, Database.OpenUnit unit) {
        try {
            return new Served(
                    unit,
                    context.registerService(
                            UnitOfWork.class, unit.work(), FrameworkUtil.asDictionary(Map.of(UnitOfWork.UNIT, name))));
        } catch (RuntimeException | LinkageError failed) {
            unit.close();
            throw failed;
        }
    }

    /** The unit is served for an earlier start of the same bundle. */
    private static final class StillServedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final class Served {

        private final Database.OpenUnit unit;
        private final ServiceRegistration<UnitOfWork> registration;

        Served(Database.OpenUnit unit, ServiceRegistration<UnitOfWork> registration) {
            this.unit = unit;
            this.registration = registration;
        }

        /** First nobody finds the unit any more, then those who use it finish. */
        void close() {
            registration.unregister();
            unit.close();
            openMillis.remove(unit.name());
            owners.remove(unit.name());
        }
    }
}
