package org.tenon.persistence.internal;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.DriverConnectionFactory;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.commons.dbcp2.managed.LocalXAConnectionFactory;
import org.apache.commons.dbcp2.managed.ManagedDataSource;
import org.apache.commons.dbcp2.managed.PoolableManagedConnectionFactory;
import org.apache.commons.dbcp2.managed.TransactionRegistry;
import org.apache.commons.dbcp2.managed.XAConnectionFactory;
import org.apache.commons.pool2.PooledObject;
import org.jspecify.annotations.Nullable;

/**
 * The pool behind all units: within one JTA transaction everybody gets the same connection, which commits with it.
 *
 * <p>A connection is checked before use only when it has rested for a while, or when another one broke since it was last
 * used: so a restart of the database costs the calls that were under way, and a busy pool pays nothing.
 */
final class ConnectionPool extends BasicManagedDataSource {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final int STATEMENTS_PER_CONNECTION = 200;

    private final DatabaseConfig config;
    private final StatementCounter counter;
    private final Consumer<Connection> afterCommit;
    private final TransactionManager manager;
    private @Nullable TransactionRegistry registry;
    private volatile Instant brokenAt = Instant.EPOCH;

    <T extends TransactionManager & TransactionSynchronizationRegistry> ConnectionPool(
            DatabaseConfig config, T manager, StatementCounter counter, Consumer<Connection> afterCommit) {
        this.config = config;
        this.afterCommit = afterCommit;
        this.counter = counter;
        this.manager = manager;
        setTransactionManager(manager);
        setTransactionSynchronizationRegistry(manager);
        setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        setMaxTotal(config.maxConnections());
        setMaxIdle(config.maxConnections());
        setMinIdle(0);
        setMaxWait(config.maxWait());
        setPoolPreparedStatements(true);
        setMaxOpenPreparedStatements(STATEMENTS_PER_CONNECTION);
        setTestOnBorrow(true);
        setValidationQueryTimeout(Duration.ofSeconds(2));
        setJmxName(null);
    }

    /** A connection broke: the ones that rest are looked at before they are used again. */
    void suspect() {
        brokenAt = Instant.now();
    }

    @Override
    protected ConnectionFactory createConnectionFactory() {
        ConnectionFactory driver =
                new DriverConnectionFactory(config.kind().driver(), config.url(), config.driverProperties());
        ConnectionFactory counted = () -> counter.counting(driver.createConnection(), afterCommit);
        XAConnectionFactory joining = new LocalXAConnectionFactory(manager, counted);
        registry = joining.getTransactionRegistry();
        return joining;
    }

    @Override
    protected DataSource createDataSourceInstance() {
        return new ManagedDataSource<>(getConnectionPool(), requireNonNull(registry));
    }

    @Override
    protected PoolableConnectionFactory createPoolableConnectionFactory(ConnectionFactory connections)
            throws SQLException {
        PoolableManagedConnectionFactory factory = new RestedConnectionFactory((XAConnectionFactory) connections);
        factory.setPoolStatements(isPoolPreparedStatements());
        factory.setMaxOpenPreparedStatements(getMaxOpenPreparedStatements());
        factory.setDefaultTransactionIsolation(getDefaultTransactionIsolation());
        factory.setValidationQueryTimeout(getValidationQueryTimeoutDuration());
        factory.setDefaultAutoCommit(Boolean.TRUE);
        return factory;
    }

    private final class RestedConnectionFactory extends PoolableManagedConnectionFactory {

        RestedConnectionFactory(XAConnectionFactory connections) {
            super(connections, null);
        }

        @Override
        public boolean validateObject(PooledObject<PoolableConnection> pooled) {
            Instant used = pooled.getLastReturnInstant();
            boolean fresh = used.isAfter(brokenAt) && pooled.getIdleDuration().compareTo(REST) < 0;
            return fresh || super.validateObject(pooled);
        }
    }
}
