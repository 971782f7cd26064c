package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.UnitOfWork;

/** Statements in the caller's transaction. Good only inside the work that it is given to. */
final class Sql {

    /** A row of an answer. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    /** Runs {@code work} in the caller's transaction or, when there is none, in one of its own. */
    static <T> T call(UnitOfWork unit, Function<Sql, T> work) {
        return unit.call(em -> {
            try (Connection connection = em.unwrap(Connection.class)) {
                return work.apply(new Sql(connection));
            } catch (SQLException failed) {
                throw new SqlFailedException(failed);
            }
        });
    }

    /** {@link #call} for work without a result. */
    static void run(UnitOfWork unit, Consumer<Sql> work) {
        call(unit, sql -> {
            work.accept(sql);
            return Boolean.TRUE;
        });
    }

    /** {@code (?, ?, ?)} for so many values. */
    static String places(int values) {
        return "(" + String.join(", ", Collections.nCopies(values, "?")) + ")";
    }

    <T> List<T> list(String statement, Reader<T> reader, List<?> values) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    <T> Optional<T> first(String statement, Reader<T> reader, List<?> values) {
        return list(statement, reader, values).stream().findFirst();
    }

    /** @return how many rows it changed */
    int change(String statement, List<?> values) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    /**
     * Runs a statement once for each list of values, in one round trip.
     *
     * @return how many rows each changed
     */
    int[] changeAll(String statement, List<? extends List<? extends @Nullable Object>> all) {
        if (all.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (List<? extends @Nullable Object> values : all) {
                fill(prepared, values);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    private static void fill(PreparedStatement prepared, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            prepared.setObject(i + 1, values.get(i));
        }
    }

    /** A number as people write it: {@code 5}, whatever the column's scale. */
    static BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal plain = row.getBigDecimal(column).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
