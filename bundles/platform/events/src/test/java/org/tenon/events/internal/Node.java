package org.tenon.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.ParkedEvent;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.fixture.TestAuditLog;
import org.tenon.testing.fixture.TestPlatform;

/** One node: what it takes to record, read and relay. */
final class Node implements AutoCloseable {

    /** What happens here. */
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

    private final TestPlatform platform;
    final StampedFeed feed;
    final EventRelay relay;
    final TestAuditLog auditLog = new TestAuditLog();
    final OutboxEventLog log;

    Node(TestPlatform platform, int maxTries) {
        this.platform = platform;
        UnitOfWork unit = platform.unit("events");
        this.feed = new StampedFeed(unit, platform.transactions());
        this.relay = new EventRelay(
                new SubscriberPositions(unit, platform.transactions(), feed, platform.company()), maxTries, 20);
        this.log = new OutboxEventLog(unit, platform.transactions(), platform.actors(), relay, auditLog);
    }

    RelaySubscriptions subscriptions() {
        return new RelaySubscriptions(platform.unit("events"), platform.transactions(), relay);
    }

    void record(String thing, int step) {
        log.record(new ThingDone(thing, step, platform.company().now(), Optional.empty()));
    }

    /** Records events, and has them placed. */
    void wake(int events) {
        platform.transactions().required(() -> {
            for (int i = 0; i < events; i++) {
                record("t", i);
            }
        });
        feed.after(0, 1);
    }

    ParkedEvent onlyParked() {
        List<ParkedEvent> parked = subscriptions().parked(PageRequest.first()).items();
        assertThat(parked).hasSize(1);
        return parked.get(0);
    }

    @Override
    public void close() {
        relay.stop();
    }

    /** Waits for what the relay does. */
    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).as("in time").isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
