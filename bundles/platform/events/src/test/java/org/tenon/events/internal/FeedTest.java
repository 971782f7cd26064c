package org.tenon.events.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.auditlog.AuditedEvent;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.testing.fixture.TestActors;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** What is recorded, in the order in which it is read. */
class FeedTest {

    record ThingRouted(String subject, Instant at) implements AuditedEvent {

        @Override
        public String type() {
            return "thing.routed";
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_is_a_change_of_the_platform_goes_to_the_audit_log_too(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            ThingRouted routed = new ThingRouted("t-1", platform.company().now());
            platform.transactions().required(() -> {
                node.record("t-1", 1);
                node.log.record(routed);
            });

            assertThat(node.auditLog.events()).containsExactly(routed);
            assertThat(node.feed.after(0, 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_committed_event_is_in_the_feed_at_once_with_its_facts(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            platform.company().setNow(Instant.parse("1997-04-07T10:00:00Z"));
            platform.actors().as(TestActors.user("nancy", "sales"), () -> platform.transactions()
                    .required(() -> node.record("t-1", 1)));

            List<RecordedEvent> events = node.feed.after(0, 10);

            assertThat(events).hasSize(1);
            assertThat(node.feed.last()).isEqualTo(1);
            RecordedEvent event = events.get(0);
            assertThat(event.position()).isEqualTo(1);
            assertThat(event.type()).isEqualTo("thing.done");
            assertThat(event.subject()).isEqualTo("t-1");
            assertThat(event.actor()).isEqualTo("nancy");
            assertThat(event.at()).isEqualTo("1997-04-07T10:00:00Z");
            assertThat(event.data()).isEqualTo("{\"thing\":\"t-1\",\"step\":1,\"at\":\"1997-04-07T10:00:00Z\"}");
            assertThat(node.feed.after(1, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_of_a_transaction_that_rolls_back_never_happened(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            assertThatThrownBy(() -> platform.transactions().required(() -> {
                        node.record("t-1", 1);
                        throw new IllegalStateException("fails");
                    }))
                    .hasMessage("fails");

            assertThat(node.feed.after(0, 10)).isEmpty();
            assertThatThrownBy(() -> node.record("t-1", 1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_events_of_one_transaction_go_in_one_batch_and_keep_their_order(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            platform.transactions().required(() -> node.record("warm", 0));
            node.feed.after(0, 1);
            platform.statements().reset();

            platform.transactions().required(() -> {
                for (int i = 0; i < 100; i++) {
                    node.record("t-" + i % 7, i);
                }
            });

            assertThat(platform.statements().count()).isEqualTo(1);
            List<RecordedEvent> events = node.feed.after(1, 1000);
            assertThat(events).hasSize(100);
            for (int i = 0; i < 100; i++) {
                assertThat(events.get(i).data()).contains("\"step\":" + i + ",");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readers_skip_nothing_while_sixteen_threads_commit(TestDatabase database) throws Exception {
        int threads = 16;
        int perThread = 40;
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            ExecutorService pool = Executors.newFixedThreadPool(threads + 2);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> writers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String thing = "t-" + thread;
                writers.add(pool.submit(() -> {
                    Node.await(start);
                    for (int step = 0; step < perThread; step++) {
                        int now = step;
                        // Two units of work, so that transactions overlap in every way.
                        platform.transactions().retrying(() -> {
                            node.record(thing, now);
                            platform.unit("events").run(em -> em.createQuery("select count(r) from OutboxRow r")
                                    .getSingleResult());
                            return true;
                        });
                    }
                }));
            }
            List<Future<List<RecordedEvent>>> readers = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                readers.add(pool.submit(() -> {
                    Node.await(start);
                    List<RecordedEvent> read = new ArrayList<>();
                    while (read.size() < threads * perThread) {
                        long after =
                                read.isEmpty() ? 0 : read.get(read.size() - 1).position();
                        read.addAll(node.feed.after(after, 50));
                    }
                    return read;
                }));
            }
            start.countDown();
            for (Future<?> writer : writers) {
                writer.get(120, TimeUnit.SECONDS);
            }
            for (Future<List<RecordedEvent>> reader : readers) {
                List<RecordedEvent> read = reader.get(120, TimeUnit.SECONDS);
                assertThat(read.stream().map(RecordedEvent::position))
                        .as("no gap, no repetition")
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) threads * perThread)
                                .boxed()
                                .toList());
                assertThat(read.stream()
                                .filter(event -> event.subject().equals("t-3"))
                                .map(RecordedEvent::data))
                        .as("the order of one subject")
                        .hasSize(perThread)
                        .first()
                        .asString()
                        .contains("\"step\":0,");
                assertThat(read).isEqualTo(node.feed.after(0, 1000));
            }
            pool.shutdown();
        }
    }

    /** Somebody records an event whenever the reader does anything. */
    private record Busy(Transactions others, Runnable somebody) implements Transactions {

        private static final AtomicInteger STEPS = new AtomicInteger();

        @Override
        public <T> T required(Supplier<T> work) {
            return others.required(work);
        }

        @Override
        public <T> T separate(Supplier<T> work) {
            assertThat(STEPS.incrementAndGet()).as("the reader's steps").isLessThan(20);
            T result = others.separate(work);
            somebody.run();
            return result;
        }

        @Override
        public boolean active() {
            return others.active();
        }

        @Override
        public void afterCommit(Runnable action) {
            others.afterCommit(action);
        }

        @Override
        public void afterCompletion(Runnable action) {
            others.afterCompletion(action);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_does_not_wait_for_those_who_go_on_recording(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            Runnable record = () -> platform.transactions().required(() -> node.record("t-1", 1));
            Busy.STEPS.set(0);
            StampedFeed feed = new StampedFeed(platform.unit("events"), new Busy(platform.transactions(), record));
            record.run();
            record.run();

            assertThat(feed.after(0, 10)).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
