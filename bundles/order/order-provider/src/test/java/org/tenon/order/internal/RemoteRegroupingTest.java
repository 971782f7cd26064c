package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderSummary;
import org.tenon.order.RegroupingService;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.SplitRequest;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.fixture.TestDatabase;

/** Orders that are split, merged and sent with more than was ordered, while an inventory that does not take part in their transactions fails, hangs or repeats itself. */
class RemoteRegroupingTest extends OrdersOnDatabase {

    private static final int SCHEDULES = 40;
    private static final int MOST_FAULTS = 4;
    private static final int STOCK = 6;

    /** What one node knows: it is made anew after each end. */
    private record Node(FulfilmentService fulfilment, RegroupingService regrouping, Recovery recovery) {}

    private RemoteInventory remote = new RemoteInventory(new Faults(0, 0), today());
    private Node node = start(new Faults(0, 0));

    RemoteRegroupingTest() {
        super(TestDatabase.H2);
    }

    private Node start(Faults faults) {
        UnitOfWork unit = platform.unit("order");
        Transactions transactions = new MortalTransactions(platform.transactions(), faults);
        Intents remembered = new Intents(unit, transactions, platform.company());
        remembered.participation = capability -> false;
        GoodsDesk desk = new GoodsDesk(remote, remote, platform.company());
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
                regrouping(transactions, desk, remembered),
                new Recovery(unit, transactions, remote, desk, steps, remembered, platform.company()));
    }

    @Test
    @DisplayName(
            "Whatever goes wrong, in the end inventory has set aside what the orders say, and nothing for anybody else")
    void inventory_holds_what_the_orders_say() {
        platform.company().setNow(Instant.parse("2026-05-04T10:00:00Z"));
        for (int seed = 1; seed <= SCHEDULES; seed++) {
            Faults faults = new Faults(seed, MOST_FAULTS);
            CustomerId customer = customer();
            remote = new RemoteInventory(faults, today());
            ProductId product = goods("10", 0);
            remote.stock(product, STOCK);
            OrderId order =
                    order(customer, line(product, 4), line(goods("10", 0), 1)).id();
            node = start(faults);

            tried(faults, () -> node.fulfilment.confirm(order));
            tried(faults, () -> node.regrouping.split(order, SplitRequest.of(SplitRequest.Line.of("1", 3))));
            tried(faults, () -> node.regrouping.split(order, SplitRequest.of(SplitRequest.Line.of("2", 1))));
            tried(faults, () -> node.regrouping.merge(order, others(customer, order)));

            faults.stop();
            recover();
            BigDecimal reserved = BigDecimal.ZERO;
            for (OrderSummary each : all(customer)) {
                Order kept = orders().find(each.id()).orElseThrow();
                reserved = kept.lines().stream().map(OrderLine::reserved).reduce(reserved, BigDecimal::add);
            }
            assertThat(remote.reserved(product)).as("seed %d", seed).isEqualByComparingTo(reserved);
            assertThat(remote.holders())
                    .as("seed %d", seed)
                    .isSubsetOf(all(customer).stream()
                            .map(each -> "order/" + each.id())
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    @DisplayName("Whatever goes wrong, what leaves beyond the ordered leaves once")
    void what_leaves_beyond_leaves_once() {
        platform.company().setNow(Instant.parse("2026-05-04T10:00:00Z"));
        for (int seed = 1; seed <= SCHEDULES; seed++) {
            Faults faults = new Faults(seed, MOST_FAULTS);
            CustomerId customer = customer();
            orderTerms()
                    .setForCustomer(
                            customer,
                            new CustomerTerms(Optional.empty(), Optional.empty(), Optional.of(Tolerance.of("0", "50"))),
                            0);
            remote = new RemoteInventory(faults, today());
            ProductId product = goods("10", 0);
            remote.stock(product, STOCK);
            OrderId order = order(customer, line(product, 4)).id();
            node = start(faults);

            tried(faults, () -> node.fulfilment.confirm(order));
            tried(
                    faults,
                    () -> node.fulfilment.ship(
                            order,
                            new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.valueOf(STOCK))))));

            faults.stop();
            recover();
            OrderLine kept = orders().find(order).orElseThrow().lines().get(0);
            assertThat(remote.shipped(product)).as("seed %d", seed).isEqualByComparingTo(kept.shipped());
            assertThat(remote.reserved(product)).as("seed %d", seed).isEqualByComparingTo(kept.reserved());
        }
    }

    /** Once; who is told nothing, or dies, lets it be. */
    private void tried(Faults faults, Runnable wish) {
        try {
            wish.run();
        } catch (UnavailableException unknown) {
            platform.company().advance(Duration.ofSeconds(6));
        } catch (TenonException refused) {
            // It stands as something else left it.
            return;
        } catch (Killed end) {
            node = start(faults);
        }
        platform.company().advance(Intents.PATIENCE.plusSeconds(1));
        try {
            node.recovery.recover();
        } catch (Killed again) {
            node = start(faults);
        }
        // What was given up is carried out after its repetition, at the worst moment.
        while (remote.calls().hasLate()) {
            remote.calls().carryOutLate();
        }
    }

    private void recover() {
        for (int i = 0; i < SCHEDULES && unfinished() > 0; i++) {
            platform.company().advance(Intents.SETTLING.plusSeconds(1));
            node.recovery.recover();
        }
        assertThat(unfinished()).isZero();
    }

    private long unfinished() {
        return platform.unit("order").call(em -> em.createQuery("select count(i) from IntentRow i", Long.class)
                .getSingleResult());
    }

    private List<OrderSummary> all(CustomerId customer) {
        return orders().search(new OrderQuery(Optional.of(customer), Set.of()), PageRequest.first())
                .items();
    }

    private List<OrderId> others(CustomerId customer, OrderId order) {
        return all(customer).stream()
                .map(OrderSummary::id)
                .filter(each -> !each.equals(order))
                .toList();
    }
}
