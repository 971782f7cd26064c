package org.tenon.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.tenon.kernel.NumberSeries;

/**
 * Takes numbers from the database in blocks, on a connection that is in nobody's transaction. A block's rest is given back
 * when the platform stops and nobody has taken a later one.
 */
final class BlockNumberSeries implements NumberSeries {

    private static final int BLOCK = 50;
    private static final int TRIES = 5;

    private final DataSource connections;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    /** @param connections gives connections that commit every statement by itself */
    BlockNumberSeries(DataSource connections) {
        this.connections = connections;
    }

    private static final class Block {
        private long next;
        private long end;
    }

    @Override
    public long next(String series) {
        if (!series.matches("[a-z][a-z-]{0,63}")) {
            throw new IllegalArgumentException(
                    "a series is named in lower case letters and hyphens, not \"" + series + "\"");
        }
        Block block = blocks.computeIfAbsent(series, first -> new Block());
        synchronized (block) {
            if (block.next == block.end) {
                block.next = take(series);
                block.end = block.next + BLOCK;
            }
            return block.next++;
        }
    }

    void giveBack() {
        blocks.forEach((series, block) -> {
            synchronized (block) {
                try (Connection connection = connections.getConnection();
                        PreparedStatement update = connection.prepareStatement(
                                "update tenon_number_series set next_number = ? where series = ? and next_number = ?")) {
                    update.setLong(1, block.next);
                    update.setString(2, series);
                    update.setLong(3, block.end);
                    update.executeUpdate();
                    block.end = block.next;
                } catch (SQLException away) {
                    // A gap is allowed.
                }
            }
        });
    }

    private long take(String series) {
        try (Connection connection = connections.getConnection()) {
            for (int i = 0; i < TRIES; i++) {
                long next = read(connection, series);
                if (next == 0 ? insert(connection, series) : advance(connection, series, next)) {
                    return Math.max(next, 1);
                }
            }
            throw Faults.concurrent();
        } catch (SQLException failed) {
            throw Faults.translated(new IllegalStateException("no number of " + series + " could be taken", failed));
        }
    }

    private static long read(Connection connection, String series) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select next_number from tenon_number_series where series = ?")) {
            query.setString(1, series);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static boolean advance(Connection connection, String series, long next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update tenon_number_series set next_number = ? where series = ? and next_number = ?")) {
            update.setLong(1, next + BLOCK);
            update.setString(2, series);
            update.setLong(3, next);
            return update.executeUpdate() == 1;
        }
    }

    private static boolean insert(Connection connection, String series) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into tenon_number_series (series, next_number) values (?, ?)")) {
            insert.setString(1, series);
            insert.setLong(2, 1 + BLOCK);
            return insert.executeUpdate() == 1;
        } catch (SQLException taken) {
            if ("23505".equals(taken.getSQLState())) {
                return false;
            }
            throw taken;
        }
    }
}
