package org.tenon.testing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Api.Answer;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** A running Tenon whose modules and configuration tests may change, and what they do with it. */
final class ModuleBench implements AutoCloseable {

    private static final String BINARY = "application/octet-stream";

    private final Path etc;
    private final Distribution distribution;
    private final Api api;

    ModuleBench() {
        try {
            etc = Files.createTempDirectory("tenon-etc");
            copy(Distribution.folder().resolve("etc"), etc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mode("development");
        distribution = Distribution.start(Map.of("TENON_ETC", etc.toString()));
        api = new Api(distribution, "admin", Distribution.PASSWORD);
    }

    Distribution distribution() {
        return distribution;
    }

    Api api() {
        return api;
    }

    /** Where trusted certificates lie. */
    Path trusted() {
        return etc.resolve("trusted-keys");
    }

    Path deploy() {
        return distribution.data().resolve("deploy");
    }

    /** A folder for files that are named by their path. */
    Path files() {
        try {
            return Files.createDirectories(distribution.data().resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which modules may start; a start may take 3 seconds, and the deploy folder is looked at often. */
    void mode(String mode) {
        configure("org.tenon.modules", "mode = " + mode + "\nstart.seconds = 3\ndeploy.look.millis = 100\n");
    }

    /** Replaces a configuration. The modules' own is read at each change, others are taken a second or two later. */
    void configure(String pid, String content) {
        write(etc.resolve(pid + ".cfg"), content.getBytes(StandardCharsets.UTF_8));
    }

    Answer preview(byte[] file) {
        return api.sendBytes("POST", "/api/modules/preview?name=test.jar", file, Map.of("Content-Type", BINARY));
    }

    Answer install(byte[] file) {
        return api.sendBytes("POST", "/api/modules?name=test.jar", file, Map.of("Content-Type", BINARY));
    }

    Answer install(String source) {
        return api.post("/api/modules", "{'source':'" + source + "'}");
    }

    Answer update(String module, byte[] file) {
        return api.sendBytes(
                "PUT",
                "/api/modules/" + module,
                file,
                Map.of("Content-Type", BINARY, "If-Match", module(module).etag()));
    }

    /** @param query begins with a question mark, or is empty */
    Answer remove(String module, String query) {
        return api.send(
                "DELETE",
                "/api/modules/" + module + query,
                null,
                Map.of("If-Match", module(module).etag()));
    }

    Answer module(String id) {
        return api.get("/api/modules/" + id);
    }

    /** The module's state; {@code none} where there is no such module. */
    String state(String id) {
        Answer answer = module(id);
        return answer.status() == 404 ? "none" : answer.expect(200).at("/state");
    }

    /** What the modules consist of and how they stand: what must not differ when nothing was changed. */
    JsonNode everything() {
        return api.get("/api/modules").expect(200).json().path("items");
    }

    /** The jars that are kept, by hash. */
    List<String> kept() {
        Path store = distribution.data().resolve("modules/store");
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All events of the modules so far, the last one last. */
    List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = api.get("/api/events?limit=200" + after).expect(200).json();
            page.path("items").forEach(event -> {
                if (event.path("type").asText().startsWith("module.")) {
                    events.add(event);
                }
            });
            if (page.path("items").isEmpty() || !page.hasNonNull("next")) {
                return events;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    /** Puts a file into the deploy folder, at once. */
    void drop(String name, byte[] content) {
        try {
            Path whole = Files.write(files().resolve(name), content);
            Files.move(
                    whole, deploy().resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void takeAway(String name) {
        try {
            Files.delete(deploy().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is so. */
    static void await(Supplier<String> actual, String expected) {
        Eventually.await(expected, () -> actual.get().equals(expected));
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void close() {
        distribution.close();
        try (Stream<Path> files = Files.walk(etc)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
