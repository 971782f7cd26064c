package org.tenon.events.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.persistence.EntityManager;

/** The SQL that the parts of the feed share. */
final class Outbox {

    private Outbox() {}

    /** Work with the transaction's connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T onConnection(EntityManager em, Work<T> work) {
        try (Connection connection = em.unwrap(Connection.class)) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the feed could not be read or changed", failed);
        }
    }

    /**
     * Locks the order of the feed: until the transaction ends, nobody else gives out places or removes events.
     *
     * @return the last place that was given out
     */
    static long lock(Connection connection) throws SQLException {
        return stamp(connection, "select last_position from events_stamp where id = 1 for update");
    }

    /** The last place that was given out. */
    static long last(Connection connection) throws SQLException {
        return stamp(connection, "select last_position from events_stamp where id = 1");
    }

    /** The place of the last event that was removed; 0 when none ever was. */
    static long removed(Connection connection) throws SQLException {
        return stamp(connection, "select removed_position from events_stamp where id = 1");
    }

    private static long stamp(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("the row of events_stamp is gone");
            }
            return rows.getLong(1);
        }
    }
}
