package org.tenon.testing.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** A PostgreSQL of its own and one Tenon node on it. What is committed is on the disk, as where somebody relies on it. */
final class Bench implements AutoCloseable {

    private final EmbeddedPostgres database;
    private final Distribution tenon;
    private final Api api;
    private String token;
    private final long postmaster;

    Bench() {
        try {
            database = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
            postmaster = Long.parseLong(Files.readAllLines(Path.of(setting("data_directory"), "postmaster.pid"))
                    .get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tenon = Distribution.start(Map.of(
                "TENON_DB_URL",
                database.getJdbcUrl("postgres", "postgres"),
                "TENON_DB_USER",
                "postgres",
                "TENON_DB_PASSWORD",
                "postgres",
                "TENON_JAVA_OPTS",
                System.getProperty("flow.java", "")));
        api = new Api(tenon, "admin", Distribution.PASSWORD);
        token = token(api);
    }

    private static String token(Api api) {
        return api.post("/api/tokens", "{'user':'admin','password':'" + Distribution.PASSWORD + "'}")
                .expect(200)
                .at("/token");
    }

    Api api() {
        return api;
    }

    /** Ends Tenon as a power cut would, and waits until it is ready again. */
    void killAndRestart() {
        tenon.killAndRestart();
        token = token(api);
    }

    /** What Tenon's process has of the machine's memory; zero where nobody says. */
    long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + tenon.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** What of its heap is in use, garbage included. */
    long heapMegabytes() {
        return api.anonymous("/metrics")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                >> 20;
    }

    /** To the database itself, past Tenon. */
    Connection connection() throws SQLException {
        return database.getPostgresDatabase().getConnection();
    }

    int databasePort() {
        return database.getPort();
    }

    long pid() {
        return tenon.pid();
    }

    Line line() {
        return new Line(tenon.port(), token);
    }

    /** Has some clients do a step, each again as soon as it is done, for so long or until there is nothing to do. */
    Measured measure(Desk.Step step, int clients, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Consumption before = consumption();
            long begun = System.nanoTime();
            List<Future<Client>> working = IntStream.range(0, clients)
                    .mapToObj(i -> threads.submit(() -> new Client(step, i).until(begun + time.toNanos())))
                    .toList();
            List<Client> done = new ArrayList<>();
            for (Future<Client> each : working) {
                done.add(each.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Consumption used = consumption().since(before);
            long[] nanos = done.stream()
                    .flatMap(client -> client.nanos.stream())
                    .mapToLong(Long::longValue)
                    .toArray();
            Arrays.sort(nanos);
            return new Measured(
                    step,
                    clients,
                    took,
                    nanos,
                    done.stream().mapToLong(client -> client.bytes).sum(),
                    used);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    Consumption consumption() {
        return Consumption.of(tenon.pid(), postmaster, api.anonymous("/metrics").text());
    }

    /** Which statements a step needs, how often and how many microseconds for each time, the most frequent first. */
    List<String> statements(Desk.Step step, int times) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                Line line = line()) {
            statement.execute("create extension if not exists pg_stat_statements");
            Random random = new Random(times);
            statement.execute("select pg_stat_statements_reset()");
            for (int i = 0; i < times; i++) {
                step.work().once(line, random);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select calls, total_exec_time * 1000, query from pg_stat_statements order by calls desc, query")) {
                while (rows.next()) {
                    found.add(String.format(
                            Locale.ROOT,
                            "%6.1f %7.0f us  %s",
                            rows.getLong(1) / (double) times,
                            rows.getDouble(2) / times,
                            rows.getString(3).replaceAll("\\s+", " ")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the audit of the whole installation complains of. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        api.get("/api/audits").expect(200).json().path("items").forEach(audit -> {
            if (audit.path("found").asInt(-1) != 0) {
                findings.add(audit.toString());
            }
        });
        return findings;
    }

    /** One client and its connection. */
    private final class Client {

        private final Desk.Step step;
        private final Random random;
        private final List<Long> nanos = new ArrayList<>();
        private long bytes;

        Client(Desk.Step step, int number) {
            this.step = step;
            this.random = new Random(step.name().hashCode() + 31L * number);
        }

        Client until(long end) {
            try (Line line = line()) {
                for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                    if (!step.work().once(line, random)) {
                        break;
                    }
                    nanos.add(System.nanoTime() - begun);
                }
                bytes = line.bytes();
                return this;
            }
        }
    }

    private String setting(String name) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            tenon.close();
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
