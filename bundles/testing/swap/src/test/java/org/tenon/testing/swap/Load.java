package org.tenon.testing.swap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/**
 * Clients who do not wait for each other: requests are due at a steady rate, whatever became of those before, unless very
 * many are still open. Nothing is ever sent twice.
 */
final class Load implements AutoCloseable {

    /** Requests a second, where the figures are of interest. */
    static final int FULL = 50;

    /** Requests a second, where only their answers are. */
    static final int LIGHT = 10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Where the machine does not keep up, clients wait for each other after all; the figures show the rate that was reached. */
    private static final int MOST_OPEN = 150;

    private static final long LATEST = TimeUnit.SECONDS.toNanos(1);

    private final Distribution distribution;
    private final String token;
    private final Traffic traffic;
    private final Journal journal;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Semaphore open = new Semaphore(MOST_OPEN, true);
    private final Map<String, AtomicInteger> unanswered = new ConcurrentHashMap<>();
    private final long begin = System.nanoTime();
    private volatile String phase;

    /** Begins at once. */
    Load(Distribution distribution, String token, Traffic traffic, Journal journal, int perSecond, String phase) {
        this.distribution = distribution;
        this.token = token;
        this.traffic = traffic;
        this.journal = journal;
        this.phase = phase;
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var unused = clock.scheduleAtFixedRate(new Ticker(period), 0, period, TimeUnit.NANOSECONDS);
    }

    /** What is being done to the platform from now on. */
    void phase(String now) {
        phase = now;
    }

    /** Does not ask for that path any more, and waits until all who have asked have their answer. */
    void noMore(String path) {
        traffic.noMore(path);
        awaitAnswers(path);
    }

    /** Has that provider's quotes priced by the current one from now on, and waits until nobody needs it any more. */
    void leave(String provider) {
        traffic.leave(provider);
        awaitAnswers(Traffic.EDIT + provider);
    }

    /** Opens that page no more, and waits until all who have have it. */
    void noMorePage(String page) {
        traffic.surfers().wantNoMore(page);
        awaitAnswers(page);
    }

    /** @param call how its name ends */
    private void awaitAnswers(String call) {
        Eventually.await("the last answer of " + call, () -> unanswered.entrySet().stream()
                .noneMatch(
                        each -> each.getKey().endsWith(call) && each.getValue().get() > 0));
    }

    /** Does something while nobody asks anything: all who have asked have their answer. */
    <T> T paused(Supplier<T> work) {
        open.acquireUninterruptibly(MOST_OPEN);
        try {
            return work.get();
        } finally {
            open.release(MOST_OPEN);
        }
    }

    /** Sends nothing any more and waits for the answers. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(1, TimeUnit.MINUTES) || !open.tryAcquire(MOST_OPEN, 2, TimeUnit.MINUTES)) {
                throw new AssertionError("requests are still open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A tick that comes late does not move the ones after it: each has its due time. */
    private final class Ticker implements Runnable {

        private final long period;
        private long ticks;

        Ticker(long period) {
            this.period = period;
        }

        @Override
        public void run() {
            open.acquireUninterruptibly();
            if (System.nanoTime() - begin - ticks * period > LATEST) {
                ticks = (System.nanoTime() - begin) / period;
            }
            if (begin + ticks * period > System.nanoTime()) {
                // The clock catches up with what was left out above.
                open.release();
                return;
            }
            send(traffic.next(), begin + ticks * period);
            ticks++;
        }
    }

    private void send(Call call, long due) {
        String during = phase;
        unanswered.computeIfAbsent(call.name(), name -> new AtomicInteger()).incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(distribution.uri(call.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        call.body().replace('\'', '"')));
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (call.etag() != null) {
            request.header("If-Match", call.etag());
        }
        var unused = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failed) -> {
                    try {
                        answered(call, during, due, answer, failed);
                    } finally {
                        unanswered.get(call.name()).decrementAndGet();
                        open.release();
                    }
                });
    }

    private void answered(Call call, String during, long due, HttpResponse<String> answer, Throwable failed) {
        long micros = (System.nanoTime() - due) / 1000;
        long at = (due - begin) / 1_000_000;
        if (answer == null) {
            journal.add(new Entry(at, call.name(), during, 0, micros, "", String.valueOf(failed)));
            return;
        }
        Entry entry = new Entry(
                at,
                call.name(),
                during,
                answer.statusCode(),
                micros,
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.body());
        journal.add(entry);
        if (!entry.failed()) {
            call.then()
                    .answered(
                            json(answer.body()),
                            answer.headers().firstValue("ETag").orElse(""));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
