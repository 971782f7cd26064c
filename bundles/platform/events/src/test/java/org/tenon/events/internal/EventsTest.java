package org.tenon.events.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.fixture.TestActors;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

class EventsTest {

    record ThingDone(String thing, int step, Instant at, Optional<String> note) implements DomainEvent {

        @Override
        public String type() {
            return "thing.done";
        }

        @Override
        public String subject() {
            return thing;
        }
    }

    /** One node: what it takes to record, read and relay. */
    private static final class Node implements AutoCloseable {

        private final TestPlatform platform;
        private final StampedFeed feed;
        private final EventRelay relay;
        private final OutboxEventLog log;

        Node(TestPlatform platform, int maxTries) {
            this.platform = platform;
            UnitOfWork unit = platform.unit("events");
            this.feed = new StampedFeed(unit, platform.transactions());
            this.relay = new EventRelay(
                    new SubscriberPositions(unit, platform.transactions(), feed, platform.company()), maxTries, 20);
            this.log = new OutboxEventLog(unit, platform.transactions(), platform.actors(), relay);
        }

        void record(String thing, int step) {
            log.record(new ThingDone(thing, step, platform.company().now(), Optional.empty()));
        }

        @Override
        public void close() {
            relay.stop();
        }
    }

    private record Taking(String name, Set<String> types, Consumer<RecordedEvent> taker) implements EventSubscriber {

        @Override
        public void on(RecordedEvent event) {
            taker.accept(event);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).as("in time").isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
                    await(start);
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
                    await(start);
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

    @ParameterizedTest
    @EnumSource
    void two_nodes_relay_every_event_once_and_in_order(TestDatabase database) {
        int events = 60;
        try (TestPlatform platform = TestPlatform.on(database);
                Node first = new Node(platform, 3);
                Node second = new Node(platform, 3)) {
            List<Long> taken = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch all = new CountDownLatch(events);
            for (Node node : List.of(first, second)) {
                node.relay.bind(new Taking("projection", Set.of("thing.done"), event -> {
                    platform.transactions().afterCommit(() -> {
                        taken.add(event.position());
                        all.countDown();
                    });
                }));
            }
            for (int i = 0; i < events; i++) {
                int step = i;
                platform.transactions().required(() -> (step % 2 == 0 ? first : second).record("t", step));
            }
            await(all);

            assertThat(taken).hasSize(events).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_keeps_failing_is_parked_and_the_rest_flows(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            AtomicInteger poisoned = new AtomicInteger();
            List<String> taken = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch rest = new CountDownLatch(2);
            node.relay.bind(new Taking("fragile", Set.of(), event -> {
                if (event.subject().equals("poison")) {
                    poisoned.incrementAndGet();
                    throw new IllegalStateException("cannot take this");
                }
                taken.add(event.subject());
                rest.countDown();
            }));
            platform.transactions().required(() -> {
                node.record("before", 1);
                node.record("poison", 2);
                node.record("after", 3);
            });
            await(rest);

            assertThat(taken).containsExactly("before", "after");
            assertThat(poisoned).hasValue(3);
            List<?> parked = platform.unit("events")
                    .call(em -> em.createNativeQuery("select subscriber, reason from events_parked")
                            .getResultList());
            assertThat(parked).hasSize(1);
            assertThat((Object[]) parked.get(0))
                    .containsExactly("fragile", "java.lang.IllegalStateException: cannot take this");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_subscriber_that_comes_back_goes_on_where_it_was(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            List<String> taken = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch one = new CountDownLatch(1);
            CountDownLatch two = new CountDownLatch(2);
            EventSubscriber subscriber = new Taking("follower", Set.of("thing.done"), event -> platform.transactions()
                    .afterCommit(() -> {
                        taken.add(event.subject());
                        one.countDown();
                        two.countDown();
                    }));
            platform.transactions().required(() -> node.record("first", 1));
            node.relay.bind(subscriber);
            await(one);
            node.relay.unbind(subscriber);
            platform.transactions().required(() -> node.record("second", 2));
            assertThat(taken).containsExactly("first");

            node.relay.bind(subscriber);
            await(two);
            assertThat(taken).containsExactly("first", "second");
        }
    }
}
