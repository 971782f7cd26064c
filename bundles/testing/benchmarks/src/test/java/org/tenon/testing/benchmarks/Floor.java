package org.tenon.testing.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same steps as SQL by hand, one statement after the other, sent by pgbench to a database beside Tenon's on the same server:
 * what no server in between can do better.
 */
final class Floor implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/lib/postgresql/15/bin/pgbench", "/usr/bin/pgbench", "/usr/local/bin/pgbench");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path pgbench;
    private final String url;
    private final int port;
    private final Path folder;

    private Floor(Path pgbench, int port) {
        this.pgbench = pgbench;
        this.port = port;
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try {
            this.folder = Files.createTempDirectory("tenon-floor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("postgres", "create database floor");
        run("floor", script("schema.sql"));
    }

    /** Empty when there is no pgbench: of Debian's postgresql-15 or another package of PostgreSQL. */
    static Optional<Floor> on(int port) {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Floor(found, port));
    }

    /** How often a second so many clients do it. */
    double rate(String step, int clients, Duration time) {
        if (step.equals("order")) {
            run("floor", script("quotes.sql"));
        }
        try {
            Path file = Files.writeString(folder.resolve(step + ".sql"), script(step + ".sql"));
            Process process = new ProcessBuilder(
                            pgbench.toString(),
                            "-n",
                            "-M",
                            "prepared",
                            "-h",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(port),
                            "-U",
                            "postgres",
                            "-c",
                            Integer.toString(clients),
                            "-T",
                            Long.toString(Math.max(1, time.toSeconds())),
                            "-f",
                            file.toString(),
                            "floor")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void run(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url + database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String name) {
        try (InputStream file = Floor.class.getResourceAsStream("/floor/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
