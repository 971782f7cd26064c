package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.testing.fixture.TestDatabase;

/**
 * Random commands against the services and against a model in memory, for goods by lot and location that go through a warehouse in
 * steps. {@code -Dtenon.model.runs=100} plays more of them; what differs is shown with all the commands before it, and its seed plays
 * it again.
 */
class RandomStepsTest {

    private static final int RUNS = Integer.getInteger("tenon.model.runs", 2);
    private static final long SEED = Long.getLong("tenon.model.seed", 4711);
    private static final int COMMANDS = 150;
    private static final int LOOK_EVERY = 5;
    private static final int MOST = 9;

    /** @param says the command as a person would write it down */
    private record Command(String says, Consumer<Yard> run) {

        /** What is refused is refused with a code. */
        String outcome(Yard yard) {
            try {
                run.accept(yard);
                return "done";
            } catch (InvalidRequestException refused) {
                return refused.violations().get(0).code();
            } catch (TenonException refused) {
                return refused.code();
            }
        }
    }

    private static Command next(Random random, int wishes) {
        String lot = Yard.LOTS.get(random.nextInt(Yard.LOTS.size()));
        String from = Yard.LOCATIONS.get(random.nextInt(Yard.LOCATIONS.size()));
        String to = random.nextInt(3) > 0 ? "" : Yard.LOCATIONS.get(random.nextInt(Yard.LOCATIONS.size()));
        int quantity = 1 + random.nextInt(MOST);
        int few = 1 + random.nextInt(3);
        int wish = wishes == 0 ? 0 : wishes - 1 - random.nextInt(Math.min(wishes, 6));
        int dice = random.nextInt(wishes == 0 ? 50 : 100);
        if (dice < 12) {
            return new Command("receive " + lot + " " + quantity, yard -> yard.receive(lot, quantity));
        } else if (dice < 35) {
            return new Command(
                    "move " + lot + " " + from + ">" + to + " " + few, yard -> yard.move(lot, from, to, few));
        } else if (dice < 40) {
            return new Command("hold " + lot + " " + few, yard -> yard.hold(lot, few));
        } else if (dice < 44) {
            return new Command("unhold " + lot + " " + few, yard -> yard.unhold(lot, few));
        } else if (dice < 46) {
            return new Command("scrap " + lot + " " + few, yard -> yard.scrap(lot, few));
        } else if (dice < 56) {
            return new Command("wish " + lot + " " + quantity, yard -> yard.wish(lot, quantity));
        } else if (dice < 65) {
            return new Command("again " + wish, yard -> yard.again(wish));
        } else if (dice < 85) {
            return new Command("bring " + wish + " " + from + " " + few, yard -> yard.bring(wish, from, few));
        } else if (dice < 96) {
            return new Command("ship " + wish + " " + few, yard -> yard.ship(wish, few));
        }
        return new Command("release " + wish, yard -> yard.release(wish));
    }

    abstract static class OnDatabase extends InventoryOnDatabase {

        OnDatabase(TestDatabase database) {
            super(database);
        }

        @Test
        void the_services_do_what_the_model_does() {
            for (int run = 0; run < RUNS; run++) {
                play(SEED + run);
            }
        }

        private void play(long seed) {
            Random random = new Random(seed);
            Yard model = new ModelYard();
            Yard services = new ServiceYard(this);
            List<String> history = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                Command command = next(random, model.wishes());
                String expected = command.outcome(model);
                history.add(command.says() + " -> " + expected);
                assertThat(command.outcome(services))
                        .as("seed %d, outcome of the last of %s", seed, history)
                        .isEqualTo(expected);
                if (i % LOOK_EVERY == 0 || i == COMMANDS - 1) {
                    assertThat(services.state())
                            .as("seed %d, state after %s", seed, history)
                            .isEqualTo(model.state());
                }
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
