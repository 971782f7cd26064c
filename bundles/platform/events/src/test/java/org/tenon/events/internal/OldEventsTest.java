package org.tenon.events.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.EventsGoneException;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** What nobody needs any more goes. */
class OldEventsTest {

    private static long purge(TestPlatform platform) {
        return new OutboxPurge(platform.unit("events"), platform.transactions(), platform.company(), 30).run();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_old_is_removed_and_a_reader_that_is_too_far_behind_is_told(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database);
                Node node = new Node(platform, 3)) {
            platform.company().setNow(Instant.parse("1997-04-07T10:00:00Z"));
            node.wake(2_500);
            platform.company().setNow(Instant.parse("1997-05-07T10:00:00Z"));
            node.wake(2);
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
            node.wake(4);
            Node.await(after);
            node.relay.unbind(fragile);
            node.wake(1);
            platform.transactions().required(() -> node.record("without a place", 9));
            platform.company().setNow(Instant.parse("1998-01-01T00:00:00Z"));

            assertThat(purge(platform)).as("0, 2 and 3").isEqualTo(3);
            assertThat(node.feed.after(0, 10))
                    .extracting(RecordedEvent::position)
                    .containsExactly(5L, 6L);

            RelaySubscriptions subscriptions = node.subscriptions();
            subscriptions.skip("fragile", node.onlyParked().event().id());
            assertThat(purge(platform)).as("1, which is parked no longer").isEqualTo(1);
            subscriptions.forget("fragile");
            assertThat(purge(platform)).as("what nobody waits for").isEqualTo(2);
            assertThat(node.feed.after(0, 10)).isEmpty();
        }
    }
}
