package org.tenon.persistence.internal;

import java.sql.Connection;
import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.DriverConnectionFactory;

/**
 * A few connections outside of all transactions, for the platform's own short work. They are apart from the pool, so that
 * a caller who holds a connection of the pool while it asks for a number never waits for a second one.
 */
final class SideConnections extends BasicDataSource {

    private static final int MAX = 2;

    private final DatabaseConfig config;

    SideConnections(DatabaseConfig config) {
        this.config = config;
        setMaxTotal(MAX);
        setMinIdle(0);
        setMaxWait(config.maxWait());
        setTestOnBorrow(true);
        config.kind().writableQuery().ifPresent(this::setValidationQuery);
        setValidationQueryTimeout(Duration.ofSeconds(2));
        setJmxName(null);
    }

    @Override
    protected ConnectionFactory createConnectionFactory() {
        ConnectionFactory driver =
                new DriverConnectionFactory(config.kind().driver(), config.url(), config.driverProperties());
        return () -> {
            Connection connection = ConnectionPool.isolated(driver.createConnection());
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(config.silence().toMillis()));
            return connection;
        };
    }
}
