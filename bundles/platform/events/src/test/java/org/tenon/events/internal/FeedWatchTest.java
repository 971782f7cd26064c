package org.tenon.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.EventWatcher;
import org.tenon.kernel.event.EventsGoneException;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.fixture.TestAuditLog;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

class FeedWatchTest {

    private static final long LOOK_MILLIS = 10;

    record UserChanged(String user, Instant at) implements DomainEvent {

        @Override
        public String type() {
            return "user.changed";
        }

        @Override
        public String subject() {
            return user;
        }
    }

    record Noise(String subject, Instant at) implements DomainEvent {

        @Override
        public String type() {
            return "noise.made";
        }
    }

    /** Remembers in which order it was told what. */
    private static final class Cache implements EventWatcher {

        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @Override
        public Set<String> types() {
            return Set.of("user.changed");
        }

        @Override
        public void saw(RecordedEvent event) {
            told.add(event.subject());
            if (event.subject().equals("bad")) {
                throw new IllegalStateException("a cache that fails");
            }
        }

        @Override
        public void missed() {
            told.add("missed");
        }

        void isTold(String expected) {
            try {
                assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(expected);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_node_sees_what_any_of_them_records_from_when_it_began_to_look(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database)) {
            UnitOfWork unit = platform.unit("events");
            StampedFeed feed = new StampedFeed(unit, platform.transactions());
            EventRelay relay = new EventRelay(
                    new SubscriberPositions(unit, platform.transactions(), feed, platform.company()), 3, 1_000);
            OutboxEventLog log =
                    new OutboxEventLog(unit, platform.transactions(), platform.actors(), relay, new TestAuditLog());
            Instant now = platform.company().now();
            FeedWatch here = new FeedWatch(feed, LOOK_MILLIS);
            FeedWatch there = new FeedWatch(new StampedFeed(unit, platform.transactions()), LOOK_MILLIS);
            try {
                platform.transactions().required(() -> log.record(new UserChanged("before", now)));
                Cache first = new Cache();
                Cache second = new Cache();
                here.bind(first);
                there.bind(second);
                first.isTold("missed");
                second.isTold("missed");

                platform.transactions().required(() -> {
                    log.record(new UserChanged("bad", now));
                    log.record(new Noise("nobody", now));
                    log.record(new UserChanged("anna", now));
                });

                for (Cache cache : List.of(first, second)) {
                    cache.isTold("bad");
                    cache.isTold("anna");
                    assertThat(cache.told).isEmpty();
                }
            } finally {
                here.stop();
                there.stop();
                relay.stop();
            }
        }
    }

    /** A feed whose events are gone once, as after a database that was away for a month. */
    private static final class Forgetful implements EventFeed {

        private boolean gone = true;

        @Override
        public synchronized List<RecordedEvent> after(long after, int limit) {
            if (gone) {
                gone = false;
                throw new EventsGoneException(after, after + 5);
            }
            return List.of();
        }

        @Override
        public long last() {
            return 7;
        }
    }

    @Test
    void who_was_away_for_too_long_is_told_to_forget_everything() {
        FeedWatch watch = new FeedWatch(new Forgetful(), LOOK_MILLIS);
        try {
            Cache cache = new Cache();
            watch.bind(cache);
            cache.isTold("missed");
            cache.isTold("missed");
        } finally {
            watch.stop();
        }
    }
}
