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
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.EventsGoneException;
import org.tenon.kernel.event.ParkedEvent;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.event.Subscription;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.transaction.Transactions;
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

        RelaySubscriptions subscriptions() {
            return new RelaySubscriptions(platform.unit("events"), platform.transactions(), relay);
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

    private static void wake(Node node, int events) {
        node.platform.transactions().required(() -> {
            for (int i = 0; i < events; i++) {
                node.record("t", i);
            }
        });
        node.feed.after(0, 1);
    }

    private static long purge(TestPlatform platform) {
        return new OutboxPurge(platform.unit("events"), platform.transactions(), platform.company(), 30).run();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_old_is_removed_and_a_reader_that_is_too_far_behind_is_told(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            platform.company().setNow(Instant.parse("1997-04-07T10:00:00Z"));
            wake(node, 2_500);
            platform.company().setNow(Instant.parse("1997-05-07T10:00:00Z"));
            wake(node, 2);
            assertThat(purge(platform)).as("30 days old is not older").isZero();

            platform.company().setNow(Instant.parse("1997-05-07T10:00:01Z"));
            assertThat(purge(platform)).isEqualTo(2_500);

            assertThat(node.feed.after(0, 10))
                    .extracting(RecordedEvent::position)
                    .containsExactly(2501L, 2502L);
            assertThat(node.feed.after(2_500, 10)).hasSize(2);
            assertThatThrownBy(() -> node.feed.after(2_499, 10))
                    .isInstanceOfSatisfying(EventsGoneException.class, gone -> assertThat(gone.data())
                            .containsEntry("removed", 2_500L));
            assertThat(purge(platform)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_has_no_place_yet_or_a_subscriber_has_not_taken_or_is_parked_stays(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 1)) {
            platform.company().setNow(Instant.parse("1997-04-07T10:00:00Z"));
            CountDownLatch after = new CountDownLatch(1);
            EventSubscriber fragile = new Taking("fragile", Set.of(), event -> {
                if (event.data().contains("\"step\":1,")) {
                    throw new LinkageError("cannot take this");
                }
                if (event.data().contains("\"step\":3,")) {
                    platform.transactions().afterCommit(after::countDown);
                }
            });
            node.relay.bind(fragile);
            wake(node, 4);
            await(after);
            node.relay.unbind(fragile);
            wake(node, 1);
            platform.transactions().required(() -> node.record("without a place", 9));
            platform.company().setNow(Instant.parse("1998-01-01T00:00:00Z"));

            assertThat(purge(platform)).as("0, 2 and 3").isEqualTo(3);
            assertThat(node.feed.after(0, 10))
                    .extracting(RecordedEvent::position)
                    .containsExactly(5L, 6L);

            RelaySubscriptions subscriptions = node.subscriptions();
            subscriptions.skip("fragile", onlyParked(subscriptions).event().id());
            assertThat(purge(platform)).as("1, which is parked no longer").isEqualTo(1);
            subscriptions.forget("fragile");
            assertThat(purge(platform)).as("what nobody waits for").isEqualTo(2);
            assertThat(node.feed.after(0, 10)).isEmpty();
        }
    }

    private static ParkedEvent onlyParked(RelaySubscriptions subscriptions) {
        List<ParkedEvent> parked = subscriptions.parked(PageRequest.first()).items();
        assertThat(parked).hasSize(1);
        return parked.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_parked_event_is_tried_again_when_somebody_says_so(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 2)) {
            AtomicInteger mood = new AtomicInteger();
            List<String> taken = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch rest = new CountDownLatch(1);
            EventSubscriber fragile = new Taking("fragile", Set.of(), event -> {
                if (event.subject().equals("poison") && mood.get() < 2) {
                    throw new IllegalStateException("mood " + mood.get());
                }
                platform.transactions().afterCommit(() -> {
                    taken.add(event.subject());
                    rest.countDown();
                });
            });
            node.relay.bind(fragile);
            platform.transactions().required(() -> {
                node.record("poison", 1);
                node.record("after", 2);
            });
            await(rest);
            RelaySubscriptions subscriptions = node.subscriptions();
            ParkedEvent parked = onlyParked(subscriptions);
            assertThat(parked.subscriber()).isEqualTo("fragile");
            assertThat(parked.event().subject()).isEqualTo("poison");
            assertThat(parked.reason()).endsWith("mood 0");
            assertThat(subscriptions.subscriptions()).containsExactly(new Subscription("fragile", true, 2, 0, 1));
            String event = parked.event().id();

            mood.set(1);
            assertThatThrownBy(() -> subscriptions.retry("fragile", event))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("event.refused"));
            assertThat(onlyParked(subscriptions).reason()).endsWith("mood 1");
            assertThatThrownBy(() -> subscriptions.forget("fragile")).hasMessageContaining("is there");

            mood.set(2);
            subscriptions.retry("fragile", event);
            assertThat(taken).containsExactly("after", "poison");
            assertThat(subscriptions.parked(PageRequest.first()).items()).isEmpty();
            assertThatThrownBy(() -> subscriptions.retry("fragile", event)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> subscriptions.skip("fragile", event)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> subscriptions.forget("nobody")).isInstanceOf(NotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_parked_event_of_a_subscriber_that_is_away_waits_and_pages_list_all(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 1)) {
            CountDownLatch end = new CountDownLatch(2);
            List<EventSubscriber> fragile = List.of("left", "right").stream()
                    .<EventSubscriber>map(name -> new Taking(name, Set.of(), event -> {
                        if (event.subject().equals("end")) {
                            platform.transactions().afterCommit(end::countDown);
                        } else {
                            throw new IllegalStateException("never");
                        }
                    }))
                    .toList();
            fragile.forEach(node.relay::bind);
            platform.transactions().required(() -> {
                node.record("first", 1);
                node.record("second", 2);
                node.record("end", 3);
            });
            await(end);
            fragile.forEach(node.relay::unbind);

            RelaySubscriptions subscriptions = node.subscriptions();
            List<String> found = new ArrayList<>();
            Page<ParkedEvent> page = subscriptions.parked(PageRequest.first(1));
            while (true) {
                page.items()
                        .forEach(each ->
                                found.add(each.subscriber() + " " + each.event().subject()));
                if (page.next().isEmpty()) {
                    break;
                }
                page = subscriptions.parked(
                        PageRequest.first(1).from(page.next().orElseThrow()));
            }
            assertThat(found).containsExactly("left first", "left second", "right first", "right second");
            assertThatThrownBy(() -> subscriptions.parked(PageRequest.first(1).from("nonsense")))
                    .isInstanceOf(InvalidRequestException.class);
            String event = subscriptions
                    .parked(PageRequest.first(1))
                    .items()
                    .get(0)
                    .event()
                    .id();
            assertThatThrownBy(() -> subscriptions.retry("left", event))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("event.no-subscriber"));
        }
    }
}
