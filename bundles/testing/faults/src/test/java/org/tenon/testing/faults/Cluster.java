package org.tenon.testing.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.tenon.testing.distribution.Distribution;

/** A PostgreSQL that can crash and be started again on the same data and port. */
final class Cluster implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    Cluster() {
        try {
            data = Files.createTempDirectory("tenon-faults-database");
            port = Distribution.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = started();
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
