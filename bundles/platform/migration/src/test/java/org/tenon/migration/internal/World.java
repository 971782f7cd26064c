package org.tenon.migration.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.migration.Migration;
import org.tenon.testing.fixture.Eventually;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Two shelves, the feed that the one in charge writes to, and calls that can be held. */
final class World implements AutoCloseable {

    final TestPlatform platform;
    final Shelf old = new Shelf();
    final Shelf fresh = new Shelf();
    final AtomicInteger refusedHolds = new AtomicInteger();
    private final Exchanges exchanges = new Exchanges();
    private final List<RecordedEvent> happened = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    /** Whether the switchboard would let the target have the calls. */
    volatile boolean fit = true;

    /** Whether another node runs. */
    volatile boolean alone = true;

    /** What happens once the calls wait, before the last step does anything. */
    volatile Runnable whileHeld = () -> {};

    private volatile String charged = "old";
    private MigrationRunner runner;

    World(TestDatabase database) {
        platform = TestPlatform.on(database);
        exchanges.add(old, properties("old"));
        exchanges.add(fresh, properties("fresh"));
        runner = newRunner();
    }

    private static Map<String, Object> properties(String provider) {
        return Map.of(DataExport.CAPABILITY, "shelf", Capability.PROVIDER, provider);
    }

    private MigrationRunner newRunner() {
        return new MigrationRunner(
                new MigrationStore(platform.unit("migration"), platform.events(), platform.company()),
                exchanges,
                platform.transactions(),
                new Feed(),
                capability -> new HeldCalls());
    }

    MigrationRunner runner() {
        return runner;
    }

    /** The process goes away and comes back. */
    void restart() throws InterruptedException {
        runner.stop();
        runner = newRunner();
    }

    String charged() {
        return charged;
    }

    /** A call to whoever is in charge. */
    void move(String thing, BigDecimal quantity) {
        gate.readLock().lock();
        try {
            String id = String.format("%09d", ids.incrementAndGet());
            (charged.equals("old") ? old : fresh).move(id, thing, quantity);
            synchronized (happened) {
                happened.add(
                        new RecordedEvent(happened.size() + 1L, id, "thing.moved", id, Instant.EPOCH, "test", "{}"));
            }
        } finally {
            gate.readLock().unlock();
        }
    }

    Migration awaitEnd(String id) {
        Eventually.await("the end of the migration", () -> !runner.find(id).active());
        return runner.find(id);
    }

    private final class Feed implements EventFeed {

        @Override
        public List<RecordedEvent> after(long after, int limit) {
            return happened.stream().skip(after).limit(limit).toList();
        }

        @Override
        public long last() {
            return happened.size();
        }
    }

    private final class HeldCalls implements Calls {

        @Override
        public Optional<String> provider() {
            return Optional.of(charged);
        }

        @Override
        public void requireFit(String provider) {
            if (!fit) {
                throw new ConflictException("capability.unverified", provider + " has not passed.", Map.of());
            }
        }

        @Override
        public void requireHere() {
            if (!alone) {
                throw new ConflictException("migration.nodes", "Another node runs.", Map.of());
            }
        }

        @Override
        public boolean held(Runnable work) {
            if (refusedHolds.getAndDecrement() > 0) {
                return false;
            }
            gate.writeLock().lock();
            try {
                whileHeld.run();
                work.run();
                return true;
            } finally {
                gate.writeLock().unlock();
            }
        }

        @Override
        public void handOver(String source, String target) {
            charged = target;
        }
    }

    @Override
    public void close() {
        try {
            runner.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        platform.close();
    }
}
