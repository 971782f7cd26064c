package org.tenon.pricing.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.persistence.EntityManager;

/** SQL of our own on the transaction's connection: for rules, of which there may be a million. */
final class Sql {

    private Sql() {}

    /** Work with the connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What the transaction has persisted is seen. */
    static <T> T onConnection(EntityManager em, Work<T> work) {
        em.flush();
        try (Connection connection = em.unwrap(Connection.class)) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the rules of price lists could not be read or written", failed);
        }
    }
}
