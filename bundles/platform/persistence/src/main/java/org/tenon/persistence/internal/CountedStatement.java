package org.tenon.persistence.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;

/** A prepared statement of which each execution is counted, and each of a whole batch. */
final class CountedStatement extends DelegatingPreparedStatement {

    private final CountedConnection connection;
    private final PreparedStatement driver;

    CountedStatement(CountedConnection connection, PreparedStatement driver) {
        super(connection, driver);
        this.connection = connection;
        this.driver = driver;
    }

    /** @param statement one that stands for it, of OpenJPA or of the pool */
    static CountedStatement of(PreparedStatement statement) throws SQLException {
        PreparedStatement given = statement instanceof org.apache.openjpa.lib.jdbc.DelegatingPreparedStatement wrapped
                ? wrapped.getInnermostDelegate()
                : statement;
        return given.unwrap(CountedStatement.class);
    }

    /** Instead of executing its batch: see {@link CountedConnection#gather}. */
    void gather() throws SQLException {
        connection.gather(driver);
    }

    @Override
    public boolean execute() throws SQLException {
        connection.executing();
        return driver.execute();
    }

    /** The driver's own rows: the pool wraps them, and once is enough. */
    @Override
    public ResultSet executeQuery() throws SQLException {
        connection.executing();
        return driver.executeQuery();
    }

    @Override
    public int executeUpdate() throws SQLException {
        connection.executing();
        return driver.executeUpdate();
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        connection.executing();
        return driver.executeLargeUpdate();
    }

    @Override
    public int[] executeBatch() throws SQLException {
        connection.executing();
        return driver.executeBatch();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        connection.executing();
        return driver.executeLargeBatch();
    }
}
