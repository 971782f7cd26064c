package org.tenon.persistence.internal;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.jdbc.PgStatement;

/**
 * What a transaction has written and PostgreSQL has not heard of yet: statements of different texts, sent in one round trip, in their
 * order. Each of them changes a row at least; one that finds none met another transaction.
 *
 * <p>JDBC has batches of one text only. The driver sends whatever is in a batch, so the batches of several statements are put
 * together into that of one which is never executed itself.
 */
final class GatheredWrites {

    /** With more than so many rows waiting, they are sent: each is kept with its values. */
    private static final int MOST = 500;

    private static final String CARRIER = "select 1";
    private static final Field QUERIES = field("batchStatements");
    private static final Field PARAMETERS = field("batchParameters");
    private static final Method ROWS_TOGETHER = rowsTogether();

    private final Connection driver;
    private final ArrayList<Query> queries = new ArrayList<>();
    private final ArrayList<@Nullable ParameterList> parameters = new ArrayList<>();

    /** @param driver the driver's own connection */
    GatheredWrites(Connection driver) {
        this.driver = driver;
    }

    boolean isEmpty() {
        return queries.isEmpty();
    }

    boolean isFull() {
        return queries.size() > MOST;
    }

    /**
     * Takes over what is in the batch of a statement.
     *
     * @param statement the driver's own
     */
    @SuppressWarnings("unchecked")
    void add(PreparedStatement statement) throws SQLException {
        try {
            // As the driver does before it executes a batch: inserts of many rows become a few of several rows each.
            ROWS_TOGETHER.invoke(statement);
            queries.addAll((List<Query>) QUERIES.get(statement));
            parameters.addAll((List<@Nullable ParameterList>) PARAMETERS.get(statement));
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof SQLException sql ? sql : new SQLException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        statement.clearBatch();
    }

    /** @throws SQLException what went wrong first, or that a row was not there as it had been read */
    void send() throws SQLException {
        try (PreparedStatement carrier = driver.prepareStatement(CARRIER)) {
            // The texts are few and come again and again: PostgreSQL is to keep them.
            ((PGStatement) carrier).setPrepareThreshold(1);
            QUERIES.set(carrier, new ArrayList<>(queries));
            PARAMETERS.set(carrier, new ArrayList<>(parameters));
            forget();
            for (int changed : carrier.executeBatch()) {
                if (changed == 0) {
                    throw Faults.rowChanged();
                }
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void forget() {
        queries.clear();
        parameters.clear();
    }

    private static Field field(String name) {
        try {
            Field field = PgStatement.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException another) {
            throw unknown(another);
        }
    }

    private static Method rowsTogether() {
        try {
            Method method = PgStatement.class.getDeclaredMethod("transformQueriesAndParameters");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException another) {
            throw unknown(another);
        }
    }

    private static IllegalStateException unknown(ReflectiveOperationException cause) {
        return new IllegalStateException("this is not the driver of PostgreSQL that we know", cause);
    }
}
