package org.tenon.persistence.internal;

import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.ConflictException;

/**
 * Applies migrations with Flyway, one history table per unit. Flyway is handed the files: its own search of class paths
 * does not know bundles.
 */
final class FlywayMigrator implements BiConsumer<String, MigrationFiles> {

    private final DataSource dataSource;

    FlywayMigrator(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void accept(String unit, MigrationFiles files) {
        forgetFailures(unit);
        configuration(unit, files.contents()).load().migrate();
    }

    /**
     * The files that {@link #accept} would apply, in order; looks only.
     *
     * @throws ConflictException when a file that was applied has changed
     */
    List<String> pending(String unit, Map<String, String> files) {
        FluentConfiguration configuration = configuration(unit, files);
        List<String> pending = new ArrayList<>();
        // they are forgotten before the next attempt
        Set<String> failed = new HashSet<>();
        for (MigrationInfo each : configuration.load().info().all()) {
            if (each.getState() == MigrationState.PENDING || each.getState() == MigrationState.FAILED) {
                pending.add(each.getScript());
            }
            if (each.getState() == MigrationState.FAILED) {
                failed.add(String.valueOf(each.getVersion()));
            }
        }
        configuration.ignoreMigrationPatterns("*:future", "*:pending");
        for (ValidateOutput wrong : configuration.load().validateWithResult().invalidMigrations) {
            if (failed.contains(wrong.version)) {
                continue;
            }
            throw new ConflictException(
                    "schema.migration-changed",
                    "The schema of " + unit + " does not go with " + wrong.filepath + ": "
                            + wrong.errorDetails
                                    .errorMessage
                                    .lines()
                                    .findFirst()
                                    .orElse("") + ".",
                    Map.of("unit", unit, "file", String.valueOf(wrong.filepath)));
        }
        return pending;
    }

    private FluentConfiguration configuration(String unit, Map<String, String> files) {
        return Flyway.configure(FlywayMigrator.class.getClassLoader())
                .dataSource(dataSource)
                .table(unit + "_schema_history")
                .resourceProvider(new Files(files))
                .javaMigrationClassProvider(List::of)
                .skipDefaultCallbacks(true)
                .placeholderReplacement(false)
                .loggers("slf4j")
                // Other units' tables are there already when a unit comes: version 0 stands for "nothing of ours".
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    /**
     * H2 cannot take back the creation of a table, so Flyway keeps a failed migration in the history, and then refuses
     * even a corrected one until somebody removes it by hand. We let the corrected file run: if the failed one has left
     * something behind that is in its way, it fails too, and says what.
     */
    private void forgetFailures(String unit) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            String table = unit + "_schema_history";
            try (ResultSet tables = connection.getMetaData().getTables(null, null, table, null)) {
                if (!tables.next()) {
                    return;
                }
            }
            statement.executeUpdate("delete from \"" + table + "\" where \"success\" = false");
        } catch (SQLException failed) {
            throw new IllegalStateException("the history of " + unit + " could not be read", failed);
        }
    }

    private record Files(Map<String, String> contents) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            String sql = contents.get(name);
            return sql == null ? null : new File(name, sql);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> found = new ArrayList<>();
            contents.forEach((name, sql) -> {
                for (String suffix : suffixes) {
                    if (name.startsWith(prefix) && name.endsWith(suffix)) {
                        found.add(new File(name, sql));
                        break;
                    }
                }
            });
            return found;
        }
    }

    private static final class File extends LoadableResource {

        private final String name;
        private final String sql;

        File(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
