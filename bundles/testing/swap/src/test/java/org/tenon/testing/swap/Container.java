package org.tenon.testing.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** The admin's hands in the running distribution: starts, updates and stops its bundles, and counts what is left of them. */
final class Container {

    /** A verification of a whole contract is one order. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String driver;

    /** Deploys the driver into a running distribution. */
    Container(Distribution distribution, SampleBundles bundles) {
        Path jar = bundles.sample(
                "driver",
                "1.0.0",
                java.util.Map.of(
                        "Bundle-Activator",
                        "org.tenon.testing.swap.driver.Driver",
                        "Import-Package",
                        "!com.sun.*,org.jspecify.*;resolution:=optional,*"));
        Path port = distribution.data().resolve("swap-driver.port");
        try {
            Path deploy = Files.createDirectories(distribution.data().resolve("deploy"));
            Path here = Files.copy(jar, deploy.resolve("driver.part"));
            Files.move(here, deploy.resolve("swap-driver.jar"), StandardCopyOption.ATOMIC_MOVE);
            Eventually.await("the driver", () -> Files.exists(port));
            driver = "http://127.0.0.1:" + Files.readString(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is there after garbage was collected.
     *
     * @param metaspace bytes in use
     * @param classes how many are loaded
     * @param left the bundle versions whose class loaders are still there although they themselves are not
     */
    record Collected(long metaspace, long classes, List<String> left) {}

    long find(String symbolicName) {
        long id = Long.parseLong(order("find?" + symbolicName));
        order("expect/" + id);
        return id;
    }

    long install(Path jar) {
        return Long.parseLong(order("install?" + URLEncoder.encode(jar.toString(), StandardCharsets.UTF_8)));
    }

    void update(long bundle, Path jar) {
        order("update/" + bundle + "?" + URLEncoder.encode(jar.toString(), StandardCharsets.UTF_8));
    }

    void start(long bundle) {
        order("start/" + bundle);
    }

    void stop(long bundle) {
        order("stop/" + bundle);
    }

    void uninstall(long bundle) {
        order("uninstall/" + bundle);
    }

    /** An order that the container may refuse. @return whether it did not */
    boolean tryTo(Runnable order) {
        try {
            order.run();
            return true;
        } catch (OrderFailed refused) {
            return false;
        }
    }

    Collected collect() {
        List<String> answer = order("collect").lines().toList();
        return new Collected(
                Long.parseLong(answer.get(0)),
                Long.parseLong(answer.get(1)),
                order("left").lines().toList());
    }

    /** Gives a command at the shell and waits until it is done. @return what it printed */
    String command(String command) {
        return order(
                "command?" + URLEncoder.encode(command, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Makes a Karaf features descriptor known. */
    void addFeatures(Path descriptor) {
        order("features?" + URLEncoder.encode(descriptor.toUri().toString(), StandardCharsets.UTF_8));
    }

    void installFeature(String name) {
        order("feature-install?" + name);
    }

    void uninstallFeature(String name) {
        order("feature-uninstall?" + name);
    }

    /** Writes the heap, to find out who holds what is left. */
    void dump(Path file) {
        order("dump?" + URLEncoder.encode(file.toAbsolutePath().toString(), StandardCharsets.UTF_8));
    }

    /** What happened to bundles that nobody ordered anything about, and to the resources of bundles that went on. */
    List<String> disturbed() {
        return order("disturbed").lines().toList();
    }

    private String order(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(driver + "/" + path))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new OrderFailed(path + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The container refused, and says why. */
    static final class OrderFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OrderFailed(String message) {
            super(message);
        }
    }
}
