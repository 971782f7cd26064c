package org.tenon.events.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.ParkedEvent;
import org.tenon.kernel.event.Subscription;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** An event that a subscriber cannot take is put aside, until somebody says that it is to be tried again. */
class ParkedEventsTest {

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
            Node.await(rest);

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
            Node.await(rest);
            RelaySubscriptions subscriptions = node.subscriptions();
            ParkedEvent parked = node.onlyParked();
            assertThat(parked.subscriber()).isEqualTo("fragile");
            assertThat(parked.event().subject()).isEqualTo("poison");
            assertThat(parked.reason()).endsWith("mood 0");
            assertThat(subscriptions.subscriptions()).containsExactly(new Subscription("fragile", true, 2, 0, 1));
            String event = parked.event().id();

            mood.set(1);
            assertThatThrownBy(() -> subscriptions.retry("fragile", event))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("event.refused"));
            assertThat(node.onlyParked().reason()).endsWith("mood 1");
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
            Node.await(end);
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
