package org.tenon.testing.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** A PostgreSQL that can crash and be started again on the same data and port. */
final class Cluster implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    Cluster() {
        this(folder -> {});
    }

    /** @param filling puts a database into the folder; one that is left empty gets a new one */
    private Cluster(Consumer<Path> filling) {
        try {
            data = Files.createTempDirectory("tenon-faults-database");
            port = Distribution.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filling.accept(data);
        server = started();
    }

    /** A standby that has whatever this one acknowledges from now on. */
    Cluster synchronousStandby() {
        Cluster standby = new Cluster(folder -> ServerTools.run(
                "pg_basebackup",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "-D",
                folder.toString(),
                "-R",
                "-c",
                "fast"));
        execute("alter system set synchronous_standby_names = '*'");
        execute("select pg_reload_conf()");
        Eventually.await("the standby follows", () -> !query(
                        "select 1 from pg_stat_replication where sync_state = 'sync' and state = 'streaming'")
                .isEmpty());
        return standby;
    }

    /** Makes a standby the primary; it takes writes when this returns. */
    void promote() {
        if (!query("select pg_promote(true, 30)").equals("t")) {
            throw new IllegalStateException("the standby is not promoted");
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first value; empty when there is no row. */
    private String query(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    int port() {
        return port;
    }

    /** As {@code pg_ctl stop -m immediate} and the start after it: every session is cut off, nothing is written out. */
    void crashAndRestart() {
        crash();
        server = started();
    }

    void crash() {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        try {
            int quit = new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
            if (quit != 0) {
                throw new IllegalStateException("kill ended with " + quit);
            }
            postmaster.onExit().get(30, TimeUnit.SECONDS);
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the database does not end", e);
        }
    }

    void restart() {
        server = started();
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    // what is committed is on the disk, as in a database that somebody relies on
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
