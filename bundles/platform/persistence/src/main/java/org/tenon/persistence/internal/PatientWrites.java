package org.tenon.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Writes of those who ask for no answer: see {@link org.tenon.persistence.Versions} and {@link org.tenon.persistence.Rows}. */
public final class PatientWrites {

    private PatientWrites() {}

    public static void flush(EntityManager em) {
        try (Connection connection = em.unwrap(Connection.class)) {
            CountedConnection counted = CountedConnection.of(connection);
            counted.later(true);
            try {
                em.flush();
            } finally {
                counted.later(false);
            }
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    public static void write(EntityManager em, String sql, Object... values) {
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (CountedConnection.of(connection).gathers()) {
                statement.addBatch();
                CountedStatement.of(statement).gather();
            } else if (statement.executeUpdate() == 0) {
                throw Faults.rowChanged();
            }
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    private static PersistenceException refused(SQLException failed) {
        return new PersistenceException("a row could not be written", failed);
    }
}
