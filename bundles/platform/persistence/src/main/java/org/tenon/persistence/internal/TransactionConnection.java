package org.tenon.persistence.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import javax.transaction.RollbackException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of a transaction. It belongs to the transaction from its first use until everybody in it is done, so
 * nobody else can have it before; what is handed out cannot be closed, and is dead afterwards.
 *
 * <p>The database hears of the transaction before its first statement that is more than a {@link PlainRead}: who only reads has
 * nothing to commit, and saves that round trip. As the only resource it is committed in one phase.
 */
final class TransactionConnection implements XAResource {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionConnection.class);

    private final Connection pooled;
    /** Whether the database knows of the transaction. */
    private boolean begun;

    private boolean over;
    /** Handles that their users have not closed. */
    private int open;

    private TransactionConnection(Connection pooled) {
        this.pooled = pooled;
    }

    /**
     * Takes a connection out of the pool into a transaction.
     *
     * @param silence how long the database may say nothing; outside of transactions, where schemas are migrated, for ever
     */
    static TransactionConnection open(DataSource pool, Transaction transaction, Duration silence) throws SQLException {
        TransactionConnection opened = new TransactionConnection(pool.getConnection());
        try {
            opened.pooled.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
            transaction.enlistResource(opened);
            return opened;
        } catch (RollbackException | SystemException | SQLException | RuntimeException failed) {
            opened.giveBack();
            throw failed instanceof SQLException sql
                    ? sql
                    : new SQLException("the connection could not join the transaction", failed);
        }
    }

    /**
     * The connection for one of the transaction's parts: closing it only says that this part is done with it. Turning auto-commit
     * off has the database begin the transaction, which who reads by a cursor needs.
     */
    Connection handle() {
        open++;
        AtomicBoolean closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                TransactionConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        open -= closed.getAndSet(true) ? 0 : 1;
                        yield null;
                    }
                    case "isClosed" -> over || pooled.isClosed();
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "getAutoCommit" -> false;
                    case "setAutoCommit" -> Boolean.TRUE.equals(arguments[0]) ? null : begin();
                        // the transaction's to say, not that of one of its parts
                    case "commit", "rollback" -> null;
                    case "prepareStatement" -> {
                        if (!PlainRead.is((String) arguments[0])) {
                            begin();
                        }
                        yield invoke(method, arguments);
                    }
                    case "createStatement", "prepareCall", "setSavepoint" -> {
                        begin();
                        yield invoke(method, arguments);
                    }
                    default -> invoke(method, arguments);
                });
    }

    /** What is flushed from now on waits for the next statement, or for {@link #sendGathered}. */
    void later() throws SQLException {
        pooled.unwrap(CountedConnection.class).later(true);
    }

    void sendGathered() throws SQLException {
        pooled.unwrap(CountedConnection.class).sendGathered();
    }

    /** Whether a part of the transaction still has a handle, which is dead when the transaction is over. */
    boolean kept() {
        return open > 0;
    }

    private @Nullable Object begin() throws SQLException {
        if (!begun && !over) {
            pooled.setAutoCommit(false);
            begun = true;
        }
        return null;
    }

    private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
        if (over) {
            throw new SQLException("the transaction of this connection is over");
        }
        try {
            return method.invoke(pooled, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Ends the transaction's use of the connection, whatever became of the transaction. */
    void giveBack() {
        over = true;
        try (pooled) {
            // What was done after the end, or was left behind by a broken one, may not reach the next transaction, and
            // setting auto-commit would commit it. The drivers ask nobody when there is nothing to take back.
            if (begun) {
                pooled.rollback();
                pooled.setAutoCommit(true);
            }
            pooled.unwrap(CountedConnection.class).later(false);
            pooled.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException | RuntimeException broken) {
            LOG.debug("The pool throws a broken connection away.", broken);
        }
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        try {
            if (begun) {
                pooled.commit();
            }
        } catch (SQLException failed) {
            throw (XAException) new XAException().initCause(failed);
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        try {
            if (begun) {
                pooled.rollback();
            }
        } catch (SQLException failed) {
            throw (XAException) new XAException().initCause(failed);
        }
    }

    @Override
    public int prepare(Xid xid) {
        return XA_OK;
    }

    @Override
    public void start(Xid xid, int flags) {}

    @Override
    public void end(Xid xid, int flags) {}

    @Override
    public void forget(Xid xid) {}

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return equals(other);
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
