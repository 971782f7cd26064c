package org.tenon.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.persistence.EntityManager;

/** The SQL that the parts of the chain share. */
final class Sql {

    private Sql() {}

    /** Work with the transaction's connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T onConnection(EntityManager em, Work<T> work) {
        try (Connection connection = em.unwrap(Connection.class)) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit log could not be read or changed", failed);
        }
    }

    /** Says for this transaction that rows are removed on purpose, where the database would refuse it. */
    static void removing(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (PreparedStatement say =
                    connection.prepareStatement("select set_config('tenon.audit_removal', 'yes', true)")) {
                say.execute();
            }
        }
    }
}
