package org.tenon.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tenon.audit.Checkpoint;

/**
 * Where the chain begins and ends.
 *
 * @param last the last entry
 * @param removed the last that was removed because of its age
 */
record Chain(Checkpoint last, Checkpoint removed) {

    private static final String READ =
            "select last_place, last_hash, removed_place, removed_hash from audit_chain where id = 1";

    static Chain read(Connection connection) throws SQLException {
        return read(connection, READ);
    }

    /** Until the transaction ends, nobody else adds to the chain or removes from it. */
    static Chain locked(Connection connection) throws SQLException {
        return read(connection, READ + " for update");
    }

    private static Chain read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the row of audit_chain is gone");
            }
            return new Chain(
                    new Checkpoint(row.getLong(1), row.getString(2)), new Checkpoint(row.getLong(3), row.getString(4)));
        }
    }

    static void endsAt(Connection connection, long place, String hash) throws SQLException {
        update(connection, "update audit_chain set last_place = ?, last_hash = ? where id = 1", place, hash);
    }

    static void beginsAfter(Connection connection, long place, String hash) throws SQLException {
        update(connection, "update audit_chain set removed_place = ?, removed_hash = ? where id = 1", place, hash);
    }

    private static void update(Connection connection, String sql, long place, String hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, place);
            update.setString(2, hash);
            update.executeUpdate();
        }
    }
}
