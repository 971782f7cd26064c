package org.tenon.persistence.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DatabaseStatus;
import org.tenon.persistence.Schemas;

/**
 * Opens the database beside the start of everything else, and publishes what stands on it. A database server that is away
 * is waited for; what cannot get better by waiting (a file in use, a wrong password, a full disk) ends the process with one
 * line that says so.
 */
public final class PersistenceActivator implements BundleActivator {

    private static final Logger LOG = LoggerFactory.getLogger(PersistenceActivator.class);
    private static final long RETRY_MILLIS = 1_000;
    private static final long STOP_MILLIS = 10_000;
    private static final int TRIES_PER_WARNING = 30;

    private final IntConsumer exit;
    private final List<ServiceRegistration<?>> registrations = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread opener;
    private volatile @Nullable Database database;
    private volatile @Nullable UnitExtender units;

    public PersistenceActivator() {
        this(System::exit);
    }

    /** @param exit ends the process */
    PersistenceActivator(IntConsumer exit) {
        this.exit = exit;
    }

    @Override
    public void start(BundleContext context) {
        UnaryOperator<@Nullable String> environment = key -> {
            String property = context.getProperty(key);
            return property == null ? System.getenv(key) : property;
        };
        Thread thread = new Thread(() -> open(context, environment), "tenon-database");
        thread.setDaemon(true);
        thread.start();
        opener = thread;
    }

    private void open(BundleContext context, UnaryOperator<@Nullable String> environment) {
        DatabaseConfig config;
        try {
            config = DatabaseConfig.from(environment);
        } catch (IllegalArgumentException wrong) {
            giveUp(String.valueOf(wrong.getMessage()), wrong);
            return;
        }
        register(context, DatabaseStatus.class, new Status(config));
        for (int tries = 0; ; tries++) {
            try {
                serve(context, Database.open(config));
                return;
            } catch (Exception failed) {
                if (!Faults.away(failed) || config.kind() == DatabaseKind.H2) {
                    giveUp(Reasons.ofOpening(config, failed), failed);
                    return;
                }
                if (tries % TRIES_PER_WARNING == 0) {
                    LOG.warn("The database {} is not there yet: {}", config.url(), Reasons.of(failed));
                }
                if (!rest()) {
                    return;
                }
            }
        }
    }

    private void serve(BundleContext context, Database opened) {
        database = opened;
        register(context, Transactions.class, opened.transactions());
        register(context, NumberSeries.class, opened.numbers());
        UnitExtender extender = new UnitExtender(context, opened);
        units = extender;
        register(context, Schemas.class, opened.schemas(unit -> extender.openMillis()
                .containsKey(unit)));
        extender.open();
    }

    private <S> void register(BundleContext context, Class<S> type, S service) {
        registrations.add(context.registerService(type, service, null));
    }

    /** @return false when the bundle was stopped meanwhile */
    private boolean rest() {
        try {
            return !stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void giveUp(String reason, Exception cause) {
        String line = "Tenon cannot start: " + reason + ".";
        LOG.error(line, cause);
        System.err.println(line);
        // Not on this thread: the exit waits for the framework to stop, and that for this thread to end.
        new Thread(() -> exit.accept(1), "tenon-exit").start();
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        stopping.countDown();
        if (opener != null && opener != Thread.currentThread()) {
            opener.join(STOP_MILLIS);
        }
        if (units != null) {
            units.close();
        }
        registrations.forEach(ServiceRegistration::unregister);
        if (database != null) {
            database.close();
        }
    }

    /** Answers before the database is there, too. */
    private final class Status implements DatabaseStatus {

        private final DatabaseConfig config;

        Status(DatabaseConfig config) {
            this.config = config;
        }

        @Override
        public String url() {
            return config.publicUrl();
        }

        @Override
        public boolean reachable() {
            Database opened = database;
            return opened != null && opened.reachable();
        }

        @Override
        public long statements() {
            Database opened = database;
            return opened == null ? 0 : opened.counter().statements();
        }

        @Override
        public long commits() {
            Database opened = database;
            return opened == null ? 0 : opened.counter().commits();
        }

        @Override
        public long rollbacks() {
            Database opened = database;
            return opened == null ? 0 : opened.counter().rollbacks();
        }

        @Override
        public int connectionsInUse() {
            Database opened = database;
            return opened == null ? 0 : opened.connectionsInUse();
        }

        @Override
        public int connectionsIdle() {
            Database opened = database;
            return opened == null ? 0 : opened.connectionsIdle();
        }

        @Override
        public Map<String, Long> units() {
            UnitExtender extender = PersistenceActivator.this.units;
            return extender == null ? Map.of() : extender.openMillis();
        }

        @Override
        public Map<String, String> refused() {
            UnitExtender extender = units;
            return extender == null ? Map.of() : extender.refused();
        }
    }
}
