package org.tenon.testing.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The built distribution, started from its folder with a data folder of its own. It ends with the JVM that started it,
 * whatever that one ends by.
 */
public final class Distribution implements AutoCloseable {

    /** The admin's password. */
    public static final String PASSWORD = "black-box";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private Distribution(Path data, int port, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts it on a free port of the loopback interface and waits until it is ready. */
    public static Distribution start() {
        return start(Map.of());
    }

    /** The same, with more environment variables, see {@code bin/tenon help}. */
    public static Distribution start(Map<String, String> environment) {
        try {
            Distribution distribution =
                    new Distribution(Files.createTempDirectory("tenon-blackbox"), freePort(), environment);
            distribution.awaitReady();
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unpacked distribution: the system property {@code tenon.distribution}. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("tenon.distribution")).normalize();
        if (!Files.isExecutable(folder.resolve("bin/tenon"))) {
            throw new IllegalStateException(
                    "no distribution at " + folder + "; build it first: mvn package -DskipTests");
        }
        return folder;
    }

    /** A port of the loopback interface that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    /** Its data folder, which goes when it is closed. */
    public Path data() {
        return data;
    }

    /** Ends it as a power cut would, and starts it again on the same data. */
    public void killAndRestart() {
        kill();
        restart();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Starts it again on the same data, after {@link #kill}. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Stops it, as Ctrl-C does, and removes its data folder. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
        deleteData();
    }

    private Process launch() {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(folder().resolve("bin/tenon").toString(), "server");
            builder.environment()
                    .putAll(Map.of(
                            "TENON_PORT",
                            Integer.toString(port),
                            "TENON_DATA",
                            data.toString(),
                            "TENON_STOP_WITH_STARTER",
                            "true",
                            "TENON_ADMIN_PASSWORD",
                            PASSWORD));
            // -Dtenon.java.home=... runs it on another JDK than the tests
            Optional.ofNullable(System.getProperty("tenon.java.home"))
                    .ifPresent(home -> builder.environment().put("JAVA_HOME", home));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(data.resolve("console.txt").toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(uri("/readyz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                last = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException("not ready: " + last + "\n" + console());
    }

    /** Lets the starting process have the processor between two questions. */
    private void pause() {
        try {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it ended with " + process.exitValue() + "\n" + console());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String console() {
        try {
            return Files.readString(data.resolve("console.txt"));
        } catch (IOException e) {
            return "no console: " + e;
        }
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void deleteData() {
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
