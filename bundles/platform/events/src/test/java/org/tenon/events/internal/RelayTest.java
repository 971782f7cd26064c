package org.tenon.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** What is recorded is handed to subscribers, once and in order. */
class RelayTest {

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
            Node.await(all);

            assertThat(taken).hasSize(events).doesNotHaveDuplicates();
        }
    }

    /** What was taken in each transaction that was committed. */
    private record Grouping(TestPlatform platform, List<List<String>> taken, List<String> underway, CountDownLatch all)
            implements EventSubscriber {

        @Override
        public String name() {
            return "grouping";
        }

        @Override
        public Set<String> types() {
            return Set.of("thing.done");
        }

        @Override
        public int together() {
            return 3;
        }

        @Override
        public void on(RecordedEvent event) {
            if (event.subject().equals("poison")) {
                underway.clear();
                throw new IllegalStateException("cannot take this");
            }
            if (underway.isEmpty()) {
                platform.transactions().afterCommit(() -> {
                    taken.add(List.copyOf(underway));
                    underway.clear();
                });
            }
            underway.add(event.subject());
            platform.transactions().afterCommit(all::countDown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_subscriber_takes_several_events_in_one_transaction_when_it_says_so(TestDatabase database) {
        assertThat(taken(database, List.of("a", "b", "c", "d"))).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @ParameterizedTest
    @EnumSource
    void of_several_of_which_one_fails_each_is_taken_alone_until_that_one_is_parked(TestDatabase database) {
        assertThat(taken(database, List.of("a", "poison", "c", "d", "e")))
                .containsExactly(List.of("a"), List.of("c", "d", "e"));
    }

    private static List<List<String>> taken(TestDatabase database, List<String> things) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 2)) {
            List<List<String>> taken = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch all = new CountDownLatch(Math.toIntExact(
                    things.stream().filter(thing -> !thing.equals("poison")).count()));
            platform.transactions().required(() -> things.forEach(thing -> node.record(thing, 1)));
            node.relay.bind(new Grouping(platform, taken, new ArrayList<>(), all));
            Node.await(all);
            return List.copyOf(taken);
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
            Node.await(one);
            node.relay.unbind(subscriber);
            platform.transactions().required(() -> node.record("second", 2));
            assertThat(taken).containsExactly("first");

            node.relay.bind(subscriber);
            Node.await(two);
            assertThat(taken).containsExactly("first", "second");
        }
    }
}
