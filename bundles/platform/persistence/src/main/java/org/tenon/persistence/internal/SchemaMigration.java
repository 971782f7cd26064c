package org.tenon.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a unit's tables to the state that its migrations describe. The table {@code tenon_schema} remembers which set of
 * files was applied last, so that a start with nothing to do costs one query and does not even load Flyway.
 */
final class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    private final DataSource dataSource;
    /** Takes the unit and its files; behind an interface so that Flyway's classes are loaded only when it is called. */
    private final BiConsumer<String, MigrationFiles> migrator;

    SchemaMigration(DataSource dataSource, BiConsumer<String, MigrationFiles> migrator) {
        this.dataSource = dataSource;
        this.migrator = migrator;
    }

    /** Creates {@code tenon_schema} in a new database. */
    void prepare() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (isPrepared(connection)) {
                return;
            }
            try {
                statement.execute("create table if not exists tenon_schema ("
                        + "unit varchar(64) not null primary key, checksum varchar(64) not null)");
            } catch (SQLException failed) {
                // Of two nodes that begin at once, PostgreSQL refuses one all the same (a duplicate key of its
                // catalog).
                if (!isPrepared(connection)) {
                    throw failed;
                }
            }
        }
    }

    private static boolean isPrepared(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("tenon_schema")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @return whether anything had to be applied */
    boolean migrate(String unit, MigrationFiles files) {
        try {
            if (files.isEmpty() || files.checksum().equals(applied(unit))) {
                return false;
            }
            long begin = System.nanoTime();
            synchronized (this) {
                migrator.accept(unit, files);
            }
            remember(unit, files.checksum());
            LOG.info("Migrated the schema of {} in {} ms.", unit, (System.nanoTime() - begin) / 1_000_000);
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException("the schema of " + unit + " could not be looked up", failed);
        }
    }

    private String applied(String unit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select checksum from tenon_schema where unit = ?")) {
            query.setString(1, unit);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private void remember(String unit, String checksum) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement("delete from tenon_schema where unit = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into tenon_schema (unit, checksum) values (?, ?)")) {
            connection.setAutoCommit(false);
            forget.setString(1, unit);
            forget.executeUpdate();
            insert.setString(1, unit);
            insert.setString(2, checksum);
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException failed) {
            if (!"23505".equals(failed.getSQLState())) {
                throw failed;
            }
            // Another node migrated at the same time and has remembered it.
        }
    }
}
