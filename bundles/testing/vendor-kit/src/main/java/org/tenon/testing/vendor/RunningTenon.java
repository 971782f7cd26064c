package org.tenon.testing.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/**
 * The distribution in a process of its own, with a data folder of its own that {@link #close} deletes. The system property
 * {@code tenon.distribution} names its folder.
 */
public final class RunningTenon implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Distribution distribution;
    private final Api api;

    private RunningTenon(Distribution distribution) {
        this.distribution = distribution;
        this.api = new Api(distribution, "admin", Distribution.PASSWORD);
    }

    /** Starts it and waits until it is ready. */
    public static RunningTenon start() {
        return new RunningTenon(Distribution.start());
    }

    /** Drops a bundle or a configuration into the folder that is watched. */
    public void deploy(Path file) {
        try {
            Path folder = Files.createDirectories(distribution.data().resolve("deploy"));
            // Moved there whole, so that nobody reads half of it.
            Path whole = Files.copy(file, distribution.data().resolve("deploying"));
            Files.move(whole, folder.resolve(file.getFileName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Sends a request as the admin. Single quotes in the body stand for double ones.
     *
     * @throws AssertionError when the answer is not a success
     */
    public JsonNode call(String method, String path, String body) {
        Api.Answer answer = api.send(method, path, body, Map.of());
        if (answer.status() / 100 != 2) {
            throw new AssertionError(method + " " + path + " answered " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    /**
     * Has a provider answer a capability's calls, as soon as it is there and whether its contract was verified in this
     * installation or not; waits for two minutes at most.
     */
    public void use(String capability, String provider) {
        String path = "/api/capabilities/" + capability;
        await(path, known -> StreamSupport.stream(known.at("/providers").spliterator(), false)
                .anyMatch(one -> one.at("/name").asText().equals(provider)));
        Api.Answer answer = api.put(path + "/route", "{'provider':'" + provider + "'}");
        if (answer.at("/code").equals("capability.unverified")) {
            answer = api.put(path + "/route", "{'provider':'" + provider + "','force':true}");
        }
        answer.expect(200);
    }

    /** Asks, as the admin, until the answer is as wanted; for two minutes at most. */
    public JsonNode await(String path, Predicate<JsonNode> wanted) {
        return await("GET", path, "", wanted);
    }

    /** Sends a request that may be repeated, as the admin, until the answer is a 200 as wanted; for two minutes at most. */
    public JsonNode await(String method, String path, String body, Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Api.Answer answer = api.send(method, path, body, Map.of());
        while (answer.status() != 200 || !wanted.test(answer.json())) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(path + " answered last " + answer.status() + " " + answer.text());
            }
            // The other process needs the processor more.
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = api.send(method, path, body, Map.of());
        }
        return answer.json();
    }

    @Override
    public void close() {
        distribution.close();
    }
}
