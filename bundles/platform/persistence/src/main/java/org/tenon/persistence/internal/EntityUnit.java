package org.tenon.persistence.internal;

import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.TransactionManager;
import org.apache.openjpa.ee.AbstractManagedRuntime;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.persistence.UnitOfWork;

/** One unit, ready for work, until it is closed. */
final class EntityUnit implements UnitOfWork, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EntityUnit.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final String name;
    private final ClassLoader classLoader;
    private final JtaTransactions transactions;
    private final EntityManagerFactory factory;
    /** Used by nobody now, and empty: making one takes as long as a query. Never more than there were transactions at a time. */
    private final Deque<EntityManager> idle = new ConcurrentLinkedDeque<>();
    /** How many transactions use the unit now. Guarded by this. */
    private int users;

    private boolean closing;

    EntityUnit(UnitInfo info, JtaTransactions transactions, TransactionManager manager) {
        this.name = info.getPersistenceUnitName();
        this.classLoader = info.getClassLoader();
        this.transactions = transactions;
        this.factory = inClassLoader(() -> new PersistenceProviderImpl()
                .createContainerEntityManagerFactory(
                        info,
                        Map.of(
                                "openjpa.ManagedRuntime",
                                new OurRuntime(manager),
                                "openjpa.MetaDataRepository",
                                UnitRepository.class.getName(),
                                "openjpa.QueryCompilationCache",
                                new CompiledQueries())));
    }

    /** Has OpenJPA do now what it would otherwise do at the first call: read the entities' metadata and map them. */
    void warmUp() {
        inClassLoader(() -> {
            factory.createEntityManager().close();
            return factory.getMetamodel().getEntities();
        });
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return transactions.required(
                () -> work.apply(transactions.session(this, this::open).entities()));
    }

    /** @param usedOutside the caller's outer transaction uses the unit already: closing waits for it, so it may go on */
    private JtaTransactions.Session open(boolean usedOutside) {
        synchronized (this) {
            if (closing && !usedOutside) {
                throw new UnavailableException(
                        "database.unit-closed",
                        "The data of " + name + " is being taken out of service.",
                        Map.of(),
                        RETRY_AFTER);
            }
            users++;
        }
        try {
            return new Part(joined());
        } catch (RuntimeException failed) {
            done();
            throw failed;
        }
    }

    /** An entity manager in the transaction that runs. */
    private EntityManager joined() {
        EntityManager used = idle.poll();
        if (used == null) {
            return inClassLoader(factory::createEntityManager);
        }
        try {
            used.joinTransaction();
            return used;
        } catch (RuntimeException failed) {
            used.close();
            throw failed;
        }
    }

    /** The unit's part in one transaction. */
    private final class Part implements JtaTransactions.Session {

        private final EntityManager entities;

        Part(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public EntityManager entities() {
            return entities;
        }

        /** Of one whose transaction failed nobody knows what it still holds, and one whose connection was kept has it still. */
        @Override
        public void end(boolean clean) {
            try {
                if (clean) {
                    entities.clear();
                    idle.push(entities);
                } else {
                    entities.close();
                }
            } catch (Throwable failed) {
                LOG.warn("An entity manager of {} could not be emptied.", name, failed);
            } finally {
                done();
            }
        }
    }

    private synchronized void done() {
        users--;
        notifyAll();
    }

    /** Refuses new transactions, waits for those that run, and lets go of everything. */
    @Override
    public void close() {
        drain();
        for (EntityManager each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
        factory.close();
    }

    private synchronized void drain() {
        closing = true;
        long end = System.nanoTime() + DRAIN.toNanos();
        try {
            for (long left = DRAIN.toMillis(); users > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** OpenJPA looks for classes with the thread's class loader. */
    private <T> T inClassLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Shows OpenJPA our transaction manager. */
    private static final class OurRuntime extends AbstractManagedRuntime {

        private final TransactionManager manager;

        OurRuntime(TransactionManager manager) {
            this.manager = manager;
        }

        @Override
        public TransactionManager getTransactionManager() {
            return manager;
        }

        @Override
        public void setRollbackOnly(Throwable cause) throws Exception {
            manager.getTransaction().setRollbackOnly();
        }

        @Override
        public @Nullable Throwable getRollbackCause() {
            return null;
        }
    }
}
