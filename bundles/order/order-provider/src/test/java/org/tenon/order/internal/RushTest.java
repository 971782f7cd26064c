package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.testing.contract.Together;
import org.tenon.testing.fixture.TestDatabase;

/**
 * Many threads do everything at once to a few hot products: nobody gets anything but a clean answer, and afterwards the audit
 * finds nothing. {@code -Dtenon.rush.seconds=60} takes longer.
 */
class RushTest {

    private static final int SECONDS = Integer.getInteger("tenon.rush.seconds", 2);
    private static final int THREADS = Integer.getInteger("tenon.rush.threads", 32);
    private static final int PRODUCTS = 10;

    abstract static class OnDatabase extends OrdersOnDatabase {

        OnDatabase(TestDatabase database) {
            super(database);
        }

        @Test
        void after_a_rush_the_audit_finds_nothing() {
            List<CustomerId> customers =
                    Stream.generate(this::customer).limit(2L * THREADS).toList();
            ServiceShop shop = new ServiceShop(this, PRODUCTS, customers);
            Map<String, AtomicLong> outcomes = new ConcurrentHashMap<>();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            Together.all(THREADS, thread -> {
                Commands commands = new Commands(thread, PRODUCTS);
                long done = 0;
                while (System.nanoTime() < end) {
                    Commands.Command command = commands.next(shop.orders(), shop.leases(), shop.transfers());
                    if (!command.says().startsWith("pass")) {
                        outcomes.computeIfAbsent(outcome(command, shop), first -> new AtomicLong())
                                .incrementAndGet();
                        done++;
                    }
                }
                return done;
            });
            System.out.printf(
                    "%s, %d threads, %d s: %s%n",
                    getClass().getSimpleName(), THREADS, SECONDS, new TreeMap<>(outcomes));
            // Whoever was in somebody's way was tried again, and never heard of it.
            assertThat(outcomes)
                    .containsKey("done")
                    .doesNotContainKeys("transaction.concurrent", "transaction.timeout", "database.duplicate-key");
            assertThat(AuditReport.of(audits(), 3).broken()).isEmpty();
        }

        private static String outcome(Commands.Command command, Shop shop) {
            try {
                command.run().accept(shop);
                return "done";
            } catch (InvalidRequestException refused) {
                return refused.violations().get(0).code();
            } catch (TenonException refused) {
                return refused.code();
            }
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }
}
