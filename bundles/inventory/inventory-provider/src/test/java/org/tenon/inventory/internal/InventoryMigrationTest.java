package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.InventoryData;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Reservation;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.migration.Migration;
import org.tenon.migration.MigrationRequest;
import org.tenon.migration.internal.Calls;
import org.tenon.migration.internal.Exchanges;
import org.tenon.migration.internal.MigrationRunner;
import org.tenon.migration.internal.MigrationStore;
import org.tenon.testing.fixture.Eventually;
import org.tenon.testing.fixture.TestDatabase;

/** Our inventory is moved to another database while goods come, are reserved and leave, and some transactions fail. */
@Timeout(240)
class InventoryMigrationTest {

    private static final int THREADS = 6;
    private static final int PRODUCTS = 5;
    private static final int CALLS_BEFORE = 300;
    private static final int CALLS_AFTER = 100;

    /** One of the two inventories. */
    private static final class Side extends InventoryOnDatabase {

        private final LedgerExchange exchange = new LedgerExchange(unit);
        private final boolean isTarget;

        Side(TestDatabase database, boolean isTarget) {
            super(database);
            this.isTarget = isTarget;
        }

        /** What the ledger adds up to, and what the levels say, worked out apart from each other. */
        List<BigDecimal> sums() {
            return List.of(
                    sum("select coalesce(sum(quantity), 0) from inventory_move"),
                    sum("select coalesce(sum(on_hand), 0) from inventory_level"),
                    sum("select coalesce(sum(reserved), 0) from inventory_reservation"),
                    sum("select coalesce(sum(reserved), 0) from inventory_level"));
        }

        private BigDecimal sum(String sql) {
            return unit.call(em ->
                    new BigDecimal(em.createNativeQuery(sql).getSingleResult().toString()).stripTrailingZeros());
        }
    }

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch busy = new CountDownLatch(CALLS_BEFORE);
    private final CountDownLatch switched = new CountDownLatch(CALLS_AFTER);
    private final List<List<BigDecimal>> atTheSwitch = new ArrayList<>();
    private volatile Side charged;

    @ParameterizedTest
    @EnumSource
    void nothing_is_lost_and_no_call_fails(TestDatabase database) throws Exception {
        Side old = new Side(database, false);
        Side fresh = new Side(database, true);
        charged = old;
        List<ProductId> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            ProductId product = old.goodsInStock(1_000_000);
            fresh.catalog.adopt(old.catalog.find(product).orElseThrow());
            products.add(product);
        }
        MigrationRunner runner = runner(old, fresh);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> callers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            callers.add(threads.submit(() -> {
                while (switched.getCount() > 0) {
                    call(products.get(random.nextInt(PRODUCTS)), random);
                }
            }));
        }
        assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();

        Migration done = awaitEnd(
                runner,
                runner.start(new MigrationRequest("inventory", "standard", "other", false))
                        .id());
        assertThat(done.state()).as(done.toString()).isEqualTo(Migration.State.DONE);
        for (Future<?> caller : callers) {
            caller.get(120, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(failures).isEmpty();
        assertThat(done.mirrored()).isPositive();
        List<BigDecimal> sums = atTheSwitch.get(0);
        assertThat(atTheSwitch.get(1)).as("old and new").isEqualTo(sums);
        assertThat(sums.get(1)).as("levels and moves").isEqualTo(sums.get(0));
        assertThat(sums.get(3)).as("levels and reservations").isEqualTo(sums.get(2));
        List<BigDecimal> after = fresh.sums();
        assertThat(after.get(1)).isEqualTo(after.get(0));
        assertThat(after.get(3)).isEqualTo(after.get(2));
        assertThat(old.sums()).as("nobody calls the old one").isEqualTo(sums);
        System.out.println(database + ": " + calls + " calls, " + done);
        runner.stop();
        old.close();
        fresh.close();
    }

    /** A document's life, or the beginning of it; a part of them is rolled back in the end. */
    private void call(ProductId product, Random random) {
        gate.readLock().lock();
        try {
            call(charged, product, random);
        } finally {
            gate.readLock().unlock();
        }
    }

    private void call(Side side, ProductId product, Random random) {
        try {
            side.transactions().retrying(() -> {
                String document = side.document();
                Reservation reserved = side.reserve(document, "1", product, 1 + random.nextInt(3));
                switch (random.nextInt(4)) {
                    case 0 -> side.reservations().release(document);
                    case 1 -> side.reservations()
                            .issue(new Issue(document, "first", List.of(new Issue.Line("1", reserved.reserved()))));
                    case 2 -> side.receive(product, 3);
                    default -> {
                        // It stays reserved.
                    }
                }
                if (random.nextInt(10) == 0) {
                    throw new PlannedException();
                }
                return document;
            });
        } catch (PlannedException planned) {
            // Nothing of it may stay on either side.
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
        calls.incrementAndGet();
        busy.countDown();
        if (side.isTarget) {
            switched.countDown();
        }
    }

    private static final class PlannedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private MigrationRunner runner(Side old, Side fresh) {
        Exchanges exchanges = new Exchanges();
        exchanges.add(old.exchange, properties("standard"));
        exchanges.add(fresh.exchange, properties("other"));
        return new MigrationRunner(
                new MigrationStore(old.platform.unit("migration"), old.platform.events(), old.platform.company()),
                exchanges,
                old.platform.transactions(),
                new CommittedEvents(old),
                capability -> new HeldCalls(old, fresh));
    }

    private static Map<String, Object> properties(String provider) {
        return Map.of(DataExport.CAPABILITY, "inventory", Capability.PROVIDER, provider);
    }

    private static Migration awaitEnd(MigrationRunner runner, String id) {
        Eventually.await("the end of the migration", () -> !runner.find(id).active());
        return runner.find(id);
    }

    /** What was committed, in its order. */
    private record CommittedEvents(Side side) implements EventFeed {

        @Override
        public List<RecordedEvent> after(long after, int limit) {
            List<DomainEvent> all = side.events();
            List<RecordedEvent> found = new ArrayList<>();
            for (int i = (int) after; i < all.size() && found.size() < limit; i++) {
                DomainEvent event = all.get(i);
                found.add(
                        new RecordedEvent(i + 1L, "e" + i, event.type(), event.subject(), Instant.EPOCH, "test", "{}"));
            }
            return found;
        }

        @Override
        public long last() {
            return side.events().size();
        }
    }

    private final class HeldCalls implements Calls {

        private final Side old;
        private final Side fresh;

        HeldCalls(Side old, Side fresh) {
            this.old = old;
            this.fresh = fresh;
        }

        @Override
        public Optional<String> provider() {
            return Optional.of(charged == old ? "standard" : "other");
        }

        @Override
        public void requireFit(String provider) {
            // Both have passed.
        }

        @Override
        public void requireHere() {
            // There is one node.
        }

        @Override
        public boolean held(Runnable work) {
            gate.writeLock().lock();
            try {
                work.run();
                return true;
            } finally {
                gate.writeLock().unlock();
            }
        }

        @Override
        public void handOver(String source, String target) {
            atTheSwitch.add(old.sums());
            atTheSwitch.add(fresh.sums());
            assertThat(fresh.exchange.totals(InventoryData.LEVEL.name()))
                    .isEqualTo(old.exchange.totals(InventoryData.LEVEL.name()));
            charged = fresh;
        }
    }
}
