package org.tenon.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.openjpa.jdbc.kernel.BatchingConstraintUpdateManager;
import org.apache.openjpa.jdbc.kernel.BatchingPreparedStatementManagerImpl;
import org.apache.openjpa.jdbc.kernel.JDBCStore;
import org.apache.openjpa.jdbc.kernel.PreparedStatementManager;
import org.apache.openjpa.jdbc.sql.Row;
import org.apache.openjpa.jdbc.sql.RowImpl;
import org.apache.openjpa.jdbc.sql.SQLExceptions;

/**
 * Writes rows as OpenJPA does, but leaves those that must change to {@link CountedConnection#gather}: of all tables, and at the end of a
 * transaction of all units, they go to the database together. Where nothing is gathered, each text is executed at once.
 */
// OpenJPA declares its methods so
@SuppressWarnings({"rawtypes", "unchecked"})
public final class GatheringUpdates extends BatchingConstraintUpdateManager {

    @Override
    public Collection flush(Collection states, JDBCStore store) {
        Collection failures = super.flush(states, store);
        try (Connection connection = store.getConnection()) {
            CountedConnection.of(connection).flushed();
        } catch (SQLException failed) {
            return addException(failures, SQLExceptions.getStore(failed, dict));
        }
        return failures;
    }

    @Override
    protected PreparedStatementManager newPreparedStatementManager(JDBCStore store, Connection connection) {
        return dict instanceof PostgresStatements
                ? new Rows(store, connection, dict.getBatchLimit())
                : super.newPreparedStatementManager(store, connection);
    }

    /** The rows of one flush. */
    private static final class Rows extends BatchingPreparedStatementManagerImpl {

        /** Whether the rows of the batch that is being put together must change, and how many there are. */
        private boolean gathers;

        private int added;

        Rows(JDBCStore store, Connection connection, int batchLimit) {
            super(store, connection, batchLimit);
        }

        /** A row that may have gone, or gets its key from the database, waits for its answer. */
        private boolean gathers(RowImpl row) {
            return row.getAction() == Row.ACTION_INSERT
                    ? getAutoAssignColNames(getAutoAssignColumns(row), row) == null
                    : row.getFailedObject() != null;
        }

        @Override
        protected int executeUpdate(PreparedStatement statement, String sql, RowImpl row) throws SQLException {
            if (!gathers(row)) {
                return super.executeUpdate(statement, sql, row);
            }
            statement.addBatch();
            CountedStatement.of(statement).gather();
            return 1;
        }

        @Override
        protected void addBatch(PreparedStatement statement, RowImpl row, int count) throws SQLException {
            super.addBatch(statement, row, count);
            gathers = gathers(row);
            added++;
        }

        @Override
        protected int[] executeBatch(PreparedStatement statement) throws SQLException {
            int[] changed = new int[added];
            added = 0;
            if (!gathers) {
                return super.executeBatch(statement);
            }
            CountedStatement.of(statement).gather();
            Arrays.fill(changed, 1);
            return changed;
        }
    }
}
