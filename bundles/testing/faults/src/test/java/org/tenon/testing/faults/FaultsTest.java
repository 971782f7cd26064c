package org.tenon.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/**
 * While clients trade, something fails, again and again: what was acknowledged is there afterwards, once, and the audit finds
 * nothing. {@code -Dfaults.times=20} has everything fail more often, {@code -Dfaults.seed} at other moments.
 */
class FaultsTest {

    private static final int TIMES = Integer.getInteger("faults.times", 2);
    private static final Random RANDOM = new Random(Long.getLong("faults.seed", 1));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Cluster database;
    private static Wire wire;
    private static Distribution tenon;

    @BeforeAll
    static void start() {
        database = new Cluster();
        wire = new Wire(database.port());
        tenon = Distribution.start(Map.of(
                "TENON_DB_URL", "jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres",
                "TENON_DB_USER", "postgres",
                "TENON_DB_PASSWORD", "postgres",
                // longer than the silence that passes by itself
                "TENON_DB_SILENCE_SECONDS", "8"));
    }

    @AfterAll
    static void stop() {
        tenon.close();
        wire.close();
        database.close();
    }

    @Test
    void the_server_is_killed() throws Exception {
        survives("server killed", tenon::killAndRestart);
    }

    /** What is there once the server has started is not denied before. */
    @Test
    void a_starting_server_answers_503_or_what_it_will_answer() {
        Map<String, Integer> started = new HashMap<>();
        for (String path : List.of("/api/customers", "/", "/sw.js", "/q/none")) {
            started.put(path, ask(path).orElseThrow().statusCode());
        }
        Map<String, Integer> early = new TreeMap<>();
        CompletableFuture<Void> restart = CompletableFuture.runAsync(tenon::killAndRestart);
        while (!restart.isDone()) {
            started.forEach((path, status) -> ask(path).ifPresent(answer -> {
                early.merge(path + " " + answer.statusCode(), 1, Integer::sum);
                assertThat(answer.statusCode()).as(path).isIn(503, status);
                assertThat(answer.statusCode() != 503 || answer.headers().map().containsKey("retry-after"))
                        .as(path)
                        .isTrue();
            }));
            moment(2);
        }
        restart.join();
        System.out.printf("faults: while it starts %s%n", early);
        assertThat(early).containsKeys("/api/customers 503", "/ 503");
    }

    /** Empty when there is nobody who listens. */
    private static Optional<HttpResponse<Void>> ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(tenon.uri(path)).build();
        try {
            return Optional.of(HTTP.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_database_crashes() throws Exception {
        survives("database crashed", database::crashAndRestart);
    }

    @Test
    void connections_to_the_database_are_cut() throws Exception {
        survives("connections cut", wire::cut);
    }

    @Test
    void the_database_is_slow() throws Exception {
        survives("20 ms more a packet", () -> {
            wire.delay(20);
            moment(2_000);
            wire.delay(0);
        });
    }

    @Test
    void nothing_comes_back_from_the_database_for_a_while() throws Exception {
        survives("silent for a while", () -> {
            wire.silence(true);
            moment(4_000);
            wire.silence(false);
        });
    }

    @Test
    void the_network_forgets_connections_for_good() throws Exception {
        survives("connections forgotten", wire::forget);
    }

    @Test
    void while_the_database_is_away_callers_are_told_to_come_back() {
        Api api = new Api(tenon, "admin", Distribution.PASSWORD);
        api.get("/api/customers").expect(200);
        database.crash();
        try {
            long start = System.nanoTime();
            Api.Answer answer = api.get("/api/customers");
            System.out.printf(
                    "faults: without a database %d after %d ms%n",
                    answer.status(), (System.nanoTime() - start) / 1_000_000);
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(api.anonymous("/readyz").status()).isEqualTo(503);
            assertThat(api.anonymous("/livez").status()).isEqualTo(200);
        } finally {
            database.restart();
        }
        awaitReady(api);
        api.get("/api/customers").expect(200);
    }

    private static void survives(String what, Runnable fault) throws Exception {
        long longest = 0;
        try (Load load = new Load(tenon, RANDOM.nextInt(1_000_000))) {
            for (int i = 0; i < TIMES; i++) {
                int before = load.trades();
                moment(300 + RANDOM.nextInt(1_500));
                fault.run();
                long start = System.nanoTime();
                awaitReady(load.api());
                longest = Math.max(longest, System.nanoTime() - start);
                Eventually.await("trade goes on", () -> load.trades() > before);
            }
            assertThat(load.stop()).isEmpty();
            System.out.printf(
                    "faults: %s %d times: %s; ready again after %d ms at most%n",
                    what, TIMES, load.summary(), longest / 1_000_000);
        }
    }

    private static void awaitReady(Api api) {
        Eventually.await("the server is ready", () -> api.anonymous("/readyz").status() == 200);
    }

    /** How long a fault lasts, or what is before the next, is a matter of time and of nothing else. */
    private static void moment(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
