package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.Amendment;
import org.tenon.order.AmendmentService;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.Procurement;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.fixture.TestDatabase;

/**
 * Orders with an inventory and a purchasing that do not take part in their transactions. Whatever fails, hangs, is carried out twice or too late,
 * and wherever the JVM ends: after the recovery all is as if nothing had happened. {@code -Dtenon.saga.schedules=1000} plays more.
 */
class SagaTest {

    private static final int SCHEDULES = Integer.getInteger("tenon.saga.schedules", 30);
    private static final long SEED = Long.getLong("tenon.saga.seed", 1);
    private static final int SCENARIOS = 20;
    private static final int MOST_FAULTS = 5;
    private static final int ENOUGH = 200;
    private static final List<Procurement> PROCUREMENTS = List.of(Procurement.values());

    abstract static class OnDatabase extends OrdersOnDatabase {

        OnDatabase(TestDatabase database) {
            super(database);
        }

        /** What one node knows: it is made anew after each end. */
        private record Node(FulfilmentService fulfilment, AmendmentService amendments, Recovery recovery) {}

        private Node start(RemoteInventory remote, RemotePurchasing bought, Faults faults) {
            var unit = platform.unit("order");
            Transactions transactions = new MortalTransactions(platform.transactions(), faults);
            Intents remembered = new Intents(unit, transactions, platform.company());
            remembered.participation = capability -> false;
            GoodsDesk desk = new GoodsDesk(remote, remote, platform.company());
            desk.procuring.purchasing = bought;
            desk.procuring.participation = capability -> false;
            OrderSteps steps = new OrderSteps(
                    credit(),
                    desk,
                    platform.events(),
                    platform.company(),
                    remembered,
                    saidNumbers(),
                    OrderSettings.DEFAULTS);
            return new Node(
                    new Fulfilment(unit, transactions, steps, platform.events(), platform.company()),
                    new Amendments(
                            unit,
                            transactions,
                            products(),
                            pricing(),
                            credit(),
                            desk,
                            platform.events(),
                            platform.company(),
                            remembered),
                    new Recovery(unit, transactions, remote, desk, steps, remembered, platform.company()));
        }

        /** What clients want of some orders, each of products of its own. */
        private final class Scenario {

            private final List<Consumer<Story>> wishes = new ArrayList<>();
            private final List<int[]> stocks = new ArrayList<>();
            /** Whether the first line of each order is of a kit. */
            private final List<Boolean> kits = new ArrayList<>();
            /** Where the goods of the third line of each order come from. */
            private final List<Procurement> procurements = new ArrayList<>();

            Scenario(long seed) {
                Random random = new Random(seed);
                for (int i = 0; i < 2; i++) {
                    int order = i;
                    stocks.add(new int[] {random.nextInt(8), 4 + random.nextInt(4)});
                    kits.add(random.nextBoolean());
                    procurements.add(PROCUREMENTS.get(random.nextInt(PROCUREMENTS.size())));
                    wishes.add(story -> story.node.fulfilment().confirm(story.orders.get(order)));
                }
                for (int i = 0; i < 4; i++) {
                    int order = random.nextInt(2);
                    int quantity = 1 + random.nextInt(6);
                    wishes.add(
                            switch (random.nextInt(7)) {
                                case 0 -> story -> story.node
                                        .amendments()
                                        .amend(
                                                story.orders.get(order),
                                                Amendment.of(Amendment.Change.of("1", quantity)));
                                case 1 -> story -> story.node.fulfilment().cancel(story.orders.get(order));
                                case 2 -> story -> story.shipUpTo(order, quantity);
                                case 3 -> story -> story.node
                                        .amendments()
                                        .amend(
                                                story.orders.get(order),
                                                Amendment.of(Amendment.Change.of("3", quantity * 2L - 2)));
                                default -> story -> story.node
                                        .fulfilment()
                                        .ship(story.orders.get(order), ShipmentRequest.ALL_RESERVED);
                            });
                }
            }

            String play(Faults faults) {
                Story story = new Story(faults, stocks, kits, procurements);
                wishes.forEach(story::insist);
                return story.end();
            }
        }

        private final class Story {

            private final Faults faults;
            private final RemoteInventory remote;
            private final RemotePurchasing bought;
            private final CustomerId customer = customer();
            private final List<OrderId> orders = new ArrayList<>();
            private final List<String> happened = new ArrayList<>();
            private Node node;

            Story(Faults faults, List<int[]> stocks, List<Boolean> kits, List<Procurement> procurements) {
                this.faults = faults;
                remote = new RemoteInventory(faults, today());
                bought = new RemotePurchasing(faults, today());
                for (int i = 0; i < stocks.size(); i++) {
                    int[] stock = stocks.get(i);
                    ProductId plenty = goods("10", 0);
                    remote.stock(plenty, stock[1]);
                    ProductId scarce = kits.get(i) ? kit(stock[0]) : goods("10", 0);
                    remote.stock(scarce, stock[0]);
                    ProductId third = goods("10", 0);
                    remote.stock(third, 9);
                    orders.add(orders().create(draft(customer, line(scarce, 5), line(plenty, 4), line(third, 3))
                                    .procured(Map.of(2, procurements.get(i))))
                            .id());
                }
                node = start(remote, bought, faults);
            }

            /** A kit of which there are so many, and a half: of one component there is more than that. */
            private ProductId kit(int many) {
                ProductId scarce = goods("10", 0);
                ProductId other = goods("10", 0);
                remote.stock(scarce, 2L * many + 1);
                remote.stock(other, 10);
                ProductId kit = goods("10", 0);
                Product product = products().find(kit).orElseThrow();
                products().change(kit, product.version(), product.details().ofKind(ProductKind.KIT));
                kits().change(kit, 0, List.of(KitComponent.of(scarce, 2), KitComponent.of(other, 1)));
                return kit;
            }

            /** As somebody who cares: again until it is done, or found to be done or refused. */
            void insist(Consumer<Story> wish) {
                for (int tries = 0; tries < ENOUGH; tries++) {
                    try {
                        wish.accept(this);
                        return;
                    } catch (UnavailableException later) {
                        happened.add(later.code());
                        pass(Duration.ofSeconds(6));
                    } catch (TenonException refused) {
                        return;
                    } catch (Killed end) {
                        happened.add(end.getMessage());
                        node = start(remote, bought, faults);
                        pass(Intents.PATIENCE.plusSeconds(1));
                    }
                }
                throw new AssertionError("no end of " + happened);
            }

            /** Sends what is missing of a quantity of the second line, as a client does that looks before it asks again. */
            void shipUpTo(int order, int quantity) {
                Order now = orders().find(orders.get(order)).orElseThrow();
                BigDecimal rest =
                        BigDecimal.valueOf(quantity).subtract(now.lines().get(1).shipped());
                if (rest.signum() > 0) {
                    node.fulfilment().ship(now.id(), new ShipmentRequest(List.of(new ShipmentRequest.Line("2", rest))));
                }
            }

            private void pass(Duration time) {
                platform.company().advance(time);
                if (faults.below(2) == 0) {
                    remote.calls().carryOutLate();
                }
                if (faults.below(2) == 0) {
                    bought.calls().carryOutLate();
                }
                try {
                    node.recovery().recover();
                } catch (Killed again) {
                    happened.add(again.getMessage());
                    node = start(remote, bought, faults);
                }
            }

            String end() {
                faults.stop();
                for (int i = 0; i < ENOUGH && unfinished() > 0; i++) {
                    pass(Intents.PATIENCE.plusSeconds(1));
                    for (RemoteCalls calls : List.of(remote.calls(), bought.calls())) {
                        while (calls.hasLate()) {
                            calls.carryOutLate();
                        }
                    }
                }
                // Whoever still waits asks once more: what was held up by a call that came too late is there again.
                for (OrderId id : orders) {
                    if (orders().find(id).orElseThrow().state() == OrderState.BACKORDERED) {
                        node.fulfilment().confirm(id);
                    }
                }
                return orders.stream()
                                .map(id -> orders().find(id).orElseThrow())
                                .map(order -> order.state()
                                        + order.lines().stream()
                                                .map(each -> " " + each.line() + ":"
                                                        + each.priced()
                                                                .quantity()
                                                                .value() + "/"
                                                        + each.reserved()
                                                                .stripTrailingZeros()
                                                                .toPlainString() + "/"
                                                        + each.shipped()
                                                                .stripTrailingZeros()
                                                                .toPlainString())
                                                .collect(Collectors.joining())
                                        + ", inventory" + remote.state("order/" + order.id()) + ", purchasing"
                                        + bought.state("order/" + order.id()))
                                .collect(Collectors.joining("\n"))
                        + "\nowes " + exposure(customer);
            }

            private long unfinished() {
                return platform.unit("order").call(em -> em.createQuery("select count(i) from IntentRow i", Long.class)
                        .getSingleResult());
            }
        }

        @Test
        void whatever_goes_wrong_all_ends_as_if_nothing_had() {
            platform.company().setNow(Instant.parse("2026-05-04T10:00:00Z"));
            Map<Long, String> undisturbed = new HashMap<>();
            for (int i = 0; i < SCHEDULES; i++) {
                long seed = SEED + i;
                Scenario scenario = new Scenario(seed % SCENARIOS);
                String expected =
                        undisturbed.computeIfAbsent(seed % SCENARIOS, first -> scenario.play(new Faults(0, 0)));
                assertThat(scenario.play(new Faults(seed, MOST_FAULTS)))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
            assertThat(AuditReport.of(List.of(new OrderAudit(platform.unit("order"), platform.events())), 3)
                            .broken())
                    .isEmpty();
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
