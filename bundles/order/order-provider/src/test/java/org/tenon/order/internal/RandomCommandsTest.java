package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.testing.fixture.TestDatabase;

/**
 * Random commands against the services and against a model in memory: both refuse the same, and come to the same state. {@code -Dtenon.model.runs=100} plays more of them; what differs is shown with all the commands before it, and its
 * seed plays it again.
 */
class RandomCommandsTest {

    private static final int RUNS = Integer.getInteger("tenon.model.runs", 3);
    private static final long SEED = Long.getLong("tenon.model.seed", 4711);
    private static final int COMMANDS = 150;
    private static final int LOOK_EVERY = 5;
    private static final int PRODUCTS = 3;

    abstract static class OnDatabase extends OrdersOnDatabase {

        OnDatabase(TestDatabase database) {
            super(database);
        }

        @Test
        void the_services_do_what_the_model_does() {
            platform.company().setNow(Instant.parse("2026-05-04T10:00:00Z"));
            for (int run = 0; run < RUNS; run++) {
                play(SEED + run);
            }
            assertThat(AuditReport.of(audits(), 3).broken()).isEmpty();
        }

        private void play(long seed) {
            Commands commands = new Commands(seed, PRODUCTS);
            Shop model = new ModelShop(PRODUCTS);
            String limit = Integer.toString(Shop.LIMIT);
            Shop services =
                    new ServiceShop(this, PRODUCTS, List.of(customerWithLimit(limit), customerWithLimit(limit)));
            List<String> history = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                Commands.Command command = commands.next(model.orders(), model.leases(), model.transfers());
                String expected = outcome(command, model);
                history.add(command + " -> " + expected);
                assertThat(outcome(command, services))
                        .as("seed %d, outcome of the last of %s", seed, history)
                        .isEqualTo(expected);
                if (i % LOOK_EVERY == 0 || i == COMMANDS - 1) {
                    assertThat(services.state())
                            .as("seed %d, state after %s", seed, history)
                            .isEqualTo(model.state());
                }
            }
        }

        /** What is refused is refused with a code. */
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
