package org.tenon.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.DriverConnectionFactory;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.pool2.PooledObject;

/**
 * The pool behind all units. Who runs in a transaction takes from it by {@link TransactionConnection}.
 *
 * <p>A connection is checked before use only when it has rested for a while, or when another one broke since it was last
 * used: so a restart of the database costs the calls that were under way, and a busy pool pays nothing.
 */
final class ConnectionPool extends BasicDataSource {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final int STATEMENTS_PER_CONNECTION = 200;

    private final DatabaseConfig config;
    private final StatementCounter counter;
    private final Consumer<Connection> afterCommit;
    private volatile Instant brokenAt = Instant.EPOCH;
    private volatile Instant demotedAt = Instant.EPOCH;

    ConnectionPool(DatabaseConfig config, StatementCounter counter, Consumer<Connection> afterCommit) {
        this.config = config;
        this.afterCommit = afterCommit;
        this.counter = counter;
        setMaxTotal(config.maxConnections());
        setMaxIdle(config.maxConnections());
        setMinIdle(0);
        setMaxWait(config.maxWait());
        setPoolPreparedStatements(config.kind().forgetsStatements());
        setMaxOpenPreparedStatements(STATEMENTS_PER_CONNECTION);
        setTestOnBorrow(true);
        setValidationQueryTimeout(Duration.ofSeconds(2));
        setJmxName(null);
    }

    /**
     * A connection broke: the ones that rest are looked at before they are used again. One that could not write says that its server is the
     * primary no more: those of before are given up, also the ones in use, and the driver finds the primary anew.
     */
    void suspect(Throwable failure) {
        Instant now = Instant.now();
        brokenAt = now;
        if (Faults.readOnly(failure)) {
            demotedAt = now;
        }
    }

    @Override
    protected ConnectionFactory createConnectionFactory() {
        ConnectionFactory driver =
                new DriverConnectionFactory(config.kind().driver(), config.url(), config.driverProperties());
        return () -> counter.counting(
                isolated(driver.createConnection()), afterCommit, config.kind().gathersWrites());
    }

    /** Once for each: the pool would ask the database for it whenever it hands a connection out. */
    static Connection isolated(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @Override
    protected PoolableConnectionFactory createPoolableConnectionFactory(ConnectionFactory connections)
            throws SQLException {
        PoolableConnectionFactory factory = new RestedConnectionFactory(connections);
        factory.setPoolStatements(isPoolPreparedStatements());
        factory.setMaxOpenPreparedStatements(getMaxOpenPreparedStatements());
        factory.setValidationQueryTimeout(getValidationQueryTimeoutDuration());
        factory.setDefaultAutoCommit(Boolean.TRUE);
        return factory;
    }

    private final class RestedConnectionFactory extends PoolableConnectionFactory {

        RestedConnectionFactory(ConnectionFactory connections) {
            super(connections, null);
        }

        @Override
        public boolean validateObject(PooledObject<PoolableConnection> pooled) {
            Instant used = pooled.getLastReturnInstant();
            boolean fresh = used.isAfter(brokenAt) && pooled.getIdleDuration().compareTo(REST) < 0;
            return pooled.getCreateInstant().isAfter(demotedAt) && (fresh || super.validateObject(pooled));
        }
    }
}
