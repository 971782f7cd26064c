package org.tenon.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import javax.transaction.InvalidTransactionException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import org.apache.geronimo.transaction.manager.TransactionManagerImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.transaction.Transactions;

/**
 * Transactions of the one database. Every transaction of the installation starts here, so what must happen around one
 * (flushing the units, actions after the commit) needs no synchronizations: it is done in order, on the caller's thread,
 * and its exceptions reach the caller as they are.
 */
final class JtaTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);
    /** A queue before a busy database moves on; its place is worth keeping longer than a connection is waited for. */
    private static final long QUEUE_SECONDS = 15;

    private final TransactionManagerImpl manager;
    private final Consumer<Throwable> connectionsBroke;
    private final Duration timeout;
    private final Duration silence;
    /**
     * How many threads may have a transaction at a time. Fewer than there are connections, so that work in a separate
     * transaction, which holds a second connection, finds one in the end. Fair: nobody is overtaken.
     */
    private final Semaphore outermost;

    /** Not static: a frame belongs to this database, and a test has several. It is removed when its transaction ends. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Frame> frames = new ThreadLocal<>();

    /** @param connectionsBroke is told when a failure says that the database went away */
    JtaTransactions(TransactionManagerImpl manager, DatabaseConfig config, Consumer<Throwable> connectionsBroke) {
        this.manager = manager;
        this.connectionsBroke = connectionsBroke;
        this.timeout = config.transactionTimeout();
        this.silence = config.silence();
        this.outermost = new Semaphore(config.maxConnections() * 3 / 4, true);
    }

    /** A unit's part in a transaction. */
    interface Session {

        EntityManager entities();

        /**
         * Lets go of the entity manager; throws nothing. The transaction's connection is dead by then.
         *
         * @param clean whether all went as it should, and nobody kept what belonged to the transaction
         */
        void end(boolean clean);
    }

    /**
     * What belongs to one transaction; it is linked to the suspended one that it runs inside of. A gap stands for the place
     * between the two, or before the first, where the thread is in no transaction, but has been admitted already.
     */
    static final class Frame {
        private final @Nullable Frame outer;
        private final boolean gap;
        private final Map<Object, Session> sessions = new LinkedHashMap<>();
        private final List<Runnable> afterCommit = new ArrayList<>();
        private final List<Runnable> afterCompletion = new ArrayList<>();
        private final long began = System.nanoTime();
        private @Nullable TransactionConnection connection;
        private boolean committed;
        /** Whether all that is left to do is to write. */
        private boolean ending;

        private Frame(@Nullable Frame outer, boolean gap) {
            this.outer = outer;
            this.gap = gap;
        }

        private void ends() throws SQLException {
            ending = true;
            if (connection != null) {
                connection.later();
            }
        }

        private Duration age() {
            return Duration.ofNanos(System.nanoTime() - began);
        }

        /** Lets go of everything that the transaction held, whatever goes wrong with a part of it. */
        private void close() {
            boolean clean = committed && (connection == null || !connection.kept());
            try {
                if (connection != null) {
                    connection.giveBack();
                }
            } finally {
                sessions.values().forEach(session -> session.end(clean));
            }
        }
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return active() ? joined(work) : begun(work);
    }

    @Override
    public <T> T separate(Supplier<T> work) {
        Frame outer = current();
        if (outer == null) {
            return begun(work);
        }
        Transaction suspended = unchecked(manager::suspend);
        frames.set(new Frame(outer, true));
        try {
            return begun(work);
        } finally {
            frames.set(outer);
            unchecked(() -> {
                manager.resume(suspended);
                return suspended;
            });
        }
    }

    @Override
    public <T> T placed(Supplier<T> work) {
        if (frames.get() != null) {
            return work.get();
        }
        return admitted(() -> {
            frames.set(new Frame(null, true));
            try {
                return work.get();
            } finally {
                frames.remove();
            }
        });
    }

    @Override
    public boolean active() {
        return current() != null;
    }

    @Override
    public void afterCommit(Runnable action) {
        frame().afterCommit.add(action);
    }

    @Override
    public void afterCompletion(Runnable action) {
        frame().afterCompletion.add(action);
    }

    /**
     * The part that {@code unit} takes in the caller's transaction, opened at its first use.
     *
     * @param opener is told whether a suspended transaction of this thread uses the unit already
     */
    Session session(Object unit, Function<Boolean, Session> opener) {
        Frame frame = frame();
        Session session = frame.sessions.get(unit);
        if (session == null) {
            session = opener.apply(usedOutside(unit, frame));
            frame.sessions.put(unit, session);
        }
        return session;
    }

    private static boolean usedOutside(Object unit, Frame frame) {
        for (Frame outer = frame.outer; outer != null; outer = outer.outer) {
            if (outer.sessions.containsKey(unit)) {
                return true;
            }
        }
        return false;
    }

    /** The connection of the caller's transaction, taken from the pool at its first use; outside of any, just one. */
    Connection connection(DataSource pool) throws SQLException {
        Frame frame = current();
        if (frame == null) {
            return pool.getConnection();
        }
        TransactionConnection connection = frame.connection;
        if (connection == null) {
            Transaction transaction = manager.getTransaction();
            if (transaction == null) {
                throw new SQLException("the transaction is over");
            }
            connection = TransactionConnection.open(pool, transaction, silence);
            frame.connection = connection;
            if (frame.ending) {
                connection.later();
            }
        }
        return connection.handle();
    }

    private @Nullable Frame current() {
        Frame frame = frames.get();
        return frame == null || frame.gap ? null : frame;
    }

    private Frame frame() {
        Frame frame = current();
        if (frame == null) {
            throw new IllegalStateException("no transaction is running");
        }
        return frame;
    }

    private <T> T joined(Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable thrown) {
            // Of whatever class: a part of the work is missing, and who swallows this must not commit the rest.
            markForRollback(thrown);
            if (thrown instanceof RuntimeException failed) {
                throw translated(failed);
            }
            throw thrown;
        }
    }

    private void markForRollback(Throwable thrown) {
        try {
            manager.setRollbackOnly();
        } catch (RuntimeException over) {
            thrown.addSuppressed(over);
        }
    }

    /** Runs work in a new transaction, then what shall follow its commit, outside of any. */
    private <T> T begun(Supplier<T> work) {
        Frame frame = new Frame(frames.get(), false);
        T result = frame.outer == null ? admitted(() -> run(frame, work)) : run(frame, work);
        // No place is held any more: an action may begin a transaction of its own.
        frame.afterCommit.forEach(JtaTransactions::runQuietly);
        return result;
    }

    private <T> T admitted(Supplier<T> work) {
        try {
            if (!outermost.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
                throw Faults.databaseUnavailable();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Faults.databaseUnavailable();
        }
        try {
            return work.get();
        } finally {
            outermost.release();
        }
    }

    private <T> T run(Frame frame, Supplier<T> work) {
        unchecked(() -> {
            manager.begin();
            return Boolean.TRUE;
        });
        frames.set(frame);
        try {
            T result = work.get();
            commit(frame);
            frame.committed = true;
            return result;
        } catch (Throwable thrown) {
            rollBack();
            if (thrown instanceof RuntimeException failed) {
                throw translated(frame, failed);
            }
            throw thrown;
        } finally {
            try {
                frame.close();
            } finally {
                if (frame.outer == null) {
                    frames.remove();
                } else {
                    frames.set(frame.outer);
                }
            }
            frame.afterCompletion.forEach(JtaTransactions::runQuietly);
        }
    }

    private void commit(Frame frame) {
        if (manager.getTransactionStatus() == Status.STATUS_ACTIVE) {
            flush(frame);
        }
        try {
            manager.commit();
        } catch (RollbackException rolledBack) {
            if (rolledBack.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the transaction was rolled back: a part of it failed", rolledBack);
        } catch (Exception failed) {
            throw new IllegalStateException("the commit failed", failed);
        }
    }

    /** What all units write goes to the database together. */
    private static void flush(Frame frame) {
        try {
            frame.ends();
            // A flush may use further units (entity listeners do): go on until nobody is new.
            int flushed = 0;
            while (flushed < frame.sessions.size()) {
                List<Session> all = new ArrayList<>(frame.sessions.values());
                for (Session each : all.subList(flushed, all.size())) {
                    each.entities().flush();
                }
                flushed = all.size();
            }
            if (frame.connection != null) {
                frame.connection.sendGathered();
            }
        } catch (SQLException failed) {
            throw new PersistenceException("what the transaction wrote was refused", failed);
        }
    }

    private void rollBack() {
        try {
            if (manager.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
                manager.rollback();
            }
        } catch (SystemException | RuntimeException failed) {
            LOG.warn(
                    "A transaction could not be rolled back; the database does it when the connection closes.", failed);
        }
    }

    /** What is no answer of ours to a transaction that was given up for its age is a consequence of that. */
    private RuntimeException translated(Frame frame, RuntimeException thrown) {
        RuntimeException translated = translated(thrown);
        return translated instanceof TenonException || frame.age().compareTo(timeout) < 0
                ? translated
                : Faults.tookTooLong(timeout, thrown);
    }

    private RuntimeException translated(RuntimeException thrown) {
        if (Faults.away(thrown)) {
            connectionsBroke.accept(thrown);
        }
        return Faults.translated(thrown);
    }

    private static void runQuietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable failed) {
            // Of whatever class: the caller must not take what is committed for failed, nor others lose their actions.
            LOG.error("The transaction is committed, but an action after it failed.", failed);
        }
    }

    private interface ManagerCall<T> {
        T call() throws SystemException, NotSupportedException, InvalidTransactionException;
    }

    private static <T> T unchecked(ManagerCall<T> call) {
        try {
            return call.call();
        } catch (SystemException | NotSupportedException | InvalidTransactionException failed) {
            throw new IllegalStateException("the transaction manager failed", failed);
        }
    }
}
