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

    /**
     * Whether what a query finds can be read while the database still looks for it. H2 finds all first, and keeps it; a part of a
     * long list at a time is better there. PostgreSQL, as long as it has no statistics of the table, would look for each part among all
     * that is left.
     */
    static boolean hasCursors(EntityManager em) {
        return onConnection(
                em,
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
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
