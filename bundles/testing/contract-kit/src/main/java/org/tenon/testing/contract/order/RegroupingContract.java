package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.DeliveryRule;
import org.tenon.order.Installation;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderRelation;
import org.tenon.order.OrderState;
import org.tenon.order.RegroupingService;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.Split;
import org.tenon.order.SplitRequest;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Two orders of one, and one of several. */
@Besides(value = "regrouping", services = RegroupingService.class)
public interface RegroupingContract extends LifecycleUnderTest {

    RegroupingService regrouping();

    private static void conflict(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static void refused(ThrowingCallable call, String... pointers) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder(pointers));
    }

    private static SplitRequest.Line some(String line, long quantity) {
        return SplitRequest.Line.of(line, quantity);
    }

    private static BigDecimal reserved(Order order) {
        return order.lines().stream().map(OrderLine::reserved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Core
    @DisplayName("ORD-330 The amounts of a split line are together what they were, tax by tax, and so is what is owed")
    default void amounts() {
        // 3 * 3.33 = 9.99, and 1.00 of tax (0.999).
        Order order = binding(customer(), line(goods("3.33", 3), 3));

        Split split = regrouping().split(order.id(), SplitRequest.of(some("1", 1)));

        assertThat(split.part().net()).isEqualTo(usd("3.33"));
        assertThat(split.part().tax()).isEqualTo(usd("0.33"));
        assertThat(split.part().gross()).isEqualTo(usd("3.66"));
        assertThat(split.rest().net()).isEqualTo(usd("6.66"));
        assertThat(split.rest().tax()).isEqualTo(usd("0.67"));
        assertThat(split.rest().gross()).isEqualTo(usd("7.33"));
        assertThat(split.rest().id()).isEqualTo(order.id());
        assertThat(split.part().lines())
                .extracting(
                        OrderLine::line,
                        each -> each.priced().quantity().value().intValueExact(),
                        each -> each.priced().unitPrice())
                .containsExactly(tuple("1", 1, usd("3.33")));
        assertThat(split.part().customer()).isEqualTo(order.customer());
        assertThat(split.part().reference()).isEqualTo(order.reference());
        assertThat(exposure(order.customer())).isEqualTo(usd("10.99"));
        assertThat(now(split.part())).isEqualTo(split.part());
        assertThat(now(order)).isEqualTo(split.rest());

        fulfilment().cancel(split.part().id());
        assertThat(exposure(order.customer())).isEqualTo(usd("7.33"));
    }

    @Core
    @DisplayName("ORD-331 What is set aside stays with the rest as far as that wants it, and the other part waits")
    default void reservationsFollow() {
        ProductId product = goods("10", 4);
        Order order = binding(customer(), line(product, 10));

        Split split = regrouping().split(order.id(), SplitRequest.of(some("1", 7)));

        assertThat(split.rest().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(reserved(split.rest())).isEqualByComparingTo("3");
        assertThat(split.part().state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(reserved(split.part())).isEqualByComparingTo("1");
        assertThat(level(product).reserved()).isEqualByComparingTo("4");
        receive(product, 6);
        assertThat(fulfilment().confirm(split.part().id()).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(eventsOf(split.part())).startsWith("order.created", "order.confirmed");
        assertThat(eventsOf(order)).contains("order.split");
    }

    @Full
    @DisplayName(
            "ORD-332 Whole lines go, and of a partly shipped order what has not left, after which the rest is shipped")
    default void wholeLines() {
        Order order = binding(customer(), line(goods("10", 5), 5), line(service("7"), 1), line(goods("1", 2), 2));
        fulfilment()
                .ship(order.id(), new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.valueOf(2)))));

        Split split = regrouping().split(order.id(), SplitRequest.of(some("1", 3), some("3", 2)));

        assertThat(split.rest().state()).isEqualTo(OrderState.SHIPPED);
        assertThat(split.rest().lines()).extracting(OrderLine::line).containsExactly("1", "2");
        assertThat(split.part().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(split.part().lines()).extracting(OrderLine::line).containsExactly("1", "2");
        fulfilment().ship(split.part().id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(split.part()).state()).isEqualTo(OrderState.SHIPPED);
        // (5 * 10 + 7 + 2) * 1.1
        assertThat(exposure(order.customer())).isEqualTo(usd("64.90"));
        assertThat(regrouping().relations(split.part().id()))
                .extracting(OrderRelation::kind, OrderRelation::other, OrderRelation::number)
                .containsExactly(tuple(OrderRelation.Kind.SPLIT_FROM, order.id(), order.number()));
        assertThat(regrouping().relations(order.id()))
                .extracting(OrderRelation::kind, OrderRelation::other)
                .containsExactly(
                        tuple(OrderRelation.Kind.SPLIT_INTO, split.part().id()));
    }

    @Full
    @DisplayName("ORD-333 A wrong split is refused with its places, and so is that of an order that is not binding")
    default void wrongSplits() {
        Order order = binding(customer(), line(goods("10", 5), 5));
        Order draft = order(customer(), line(goods("10", 5), 5));

        refused(() -> regrouping().split(order.id(), SplitRequest.of()), "/lines");
        refused(() -> regrouping().split(order.id(), SplitRequest.of(some("1", 5))), "/lines");
        refused(
                () -> regrouping().split(order.id(), SplitRequest.of(some("2", 1), some("1", 0), some("1", 6))),
                "/lines/0/line",
                "/lines/1/quantity",
                "/lines/2/line",
                "/lines/2/quantity");
        conflict("order.state", () -> regrouping().split(draft.id(), SplitRequest.of(some("1", 1))));
        assertThatThrownBy(() -> regrouping().split(new OrderId("none"), SplitRequest.of(some("1", 1))))
                .isInstanceOf(NotFoundException.class);
        assertThat(now(order)).isEqualTo(order);
    }

    @Full
    @DisplayName("ORD-334 A customer who owes too much by now owes no more after a split, and no less")
    default void creditIsNotAskedAgain() {
        CustomerId customer = customerWithLimit("100.00");
        Order order = binding(customer, line(goods("10", 5), 5));
        Customer kept = customers().find(customer).orElseThrow();
        customers().change(customer, kept.version(), kept.details().withCreditLimit(usd("1.00")));

        Split split = regrouping().split(order.id(), SplitRequest.of(some("1", 2)));

        assertThat(split.part().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(exposure(customer)).isEqualTo(usd("55.00"));
        Order whole = regrouping().merge(order.id(), List.of(split.part().id()));
        assertThat(whole.gross()).isEqualTo(usd("55.00"));
        assertThat(exposure(customer)).isEqualTo(usd("55.00"));
    }

    @Core
    @DisplayName(
            "ORD-335 A merged order has the lines of all at their prices, their goods and what was owed; the others end")
    default void merged() {
        CustomerId customer = customer();
        ProductId product = goods("10", 8);
        Order one = binding(customer, line(product, 2));
        price(product, "99");
        Order other = binding(customer, line(product, 1));
        ProductId missing = goods("3.33", 1);
        Order third = binding(customer, line(missing, 3), line(service("5"), 1));

        Order whole = regrouping().merge(one.id(), List.of(other.id(), third.id()));

        assertThat(whole.lines())
                .extracting(OrderLine::line, each -> each.priced().unitPrice(), each -> each.reserved()
                        .intValueExact())
                .containsExactly(
                        tuple("1", usd("10.00"), 2),
                        tuple("2", usd("99.00"), 1),
                        tuple("3", usd("3.33"), 1),
                        tuple("4", usd("5.00"), 1));
        assertThat(whole.gross()).isEqualTo(one.gross().plus(other.gross()).plus(third.gross()));
        assertThat(whole.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(exposure(customer)).isEqualTo(whole.gross());
        assertThat(level(product).reserved()).isEqualByComparingTo("3");
        for (Order gone : List.of(other, third)) {
            assertThat(now(gone).state()).isEqualTo(OrderState.CANCELLED);
            assertThat(eventsOf(gone)).endsWith("order.merged", "order.cancelled");
            assertThat(regrouping().relations(gone.id()))
                    .extracting(OrderRelation::kind, OrderRelation::other)
                    .containsExactly(tuple(OrderRelation.Kind.MERGED_INTO, one.id()));
        }
        assertThat(regrouping().relations(one.id()))
                .extracting(OrderRelation::kind, OrderRelation::other)
                .containsExactly(
                        tuple(OrderRelation.Kind.MERGED_FROM, other.id()),
                        tuple(OrderRelation.Kind.MERGED_FROM, third.id()));
        fulfilment().ship(whole.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(whole).state()).isEqualTo(OrderState.PARTLY_SHIPPED);
    }

    @Full
    @DisplayName("ORD-336 Orders that differ, have left or are not binding do not go together, and nothing is changed")
    default void doNotGoTogether() {
        CustomerId customer = customer();
        ProductId product = goods("10", 50);
        Order one = binding(customer, line(product, 1));
        Order another = binding(customer, line(product, 1));
        Order others = binding(customer(), line(product, 1));
        Order whole = binding(DeliveryRule.COMPLETE_ORDER, line(product, 1));
        Order planned = binding(customer, line(product, 1));
        fulfilment().scheduleInstallation(planned.id(), new Installation(today(), Optional.empty()));
        Order left = binding(customer, line(product, 1));
        fulfilment().ship(left.id(), ShipmentRequest.ALL_RESERVED);

        for (Order different : List.of(others, whole, planned)) {
            conflict("order.merge-differs", () -> regrouping().merge(one.id(), List.of(another.id(), different.id())));
        }
        conflict("order.state", () -> regrouping().merge(one.id(), List.of(left.id())));
        conflict("order.state", () -> regrouping()
                .merge(one.id(), List.of(order(customer, line(product, 1)).id())));
        refused(() -> regrouping().merge(one.id(), List.of()), "/orders");
        refused(() -> regrouping().merge(one.id(), List.of(one.id())), "/orders/0");
        refused(() -> regrouping().merge(one.id(), List.of(another.id(), new OrderId("none"))), "/orders/1");
        assertThatThrownBy(() -> regrouping().merge(new OrderId("none"), List.of(one.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(now(one)).isEqualTo(one);
        assertThat(now(another)).isEqualTo(another);
    }

    @Full
    @DisplayName(
            "ORD-339 An order of services, of which nobody keeps goods, goes together with any other of its customer")
    default void servicesGoWithGoods() {
        CustomerId customer = customer();
        Order work = binding(customer, line(service("7"), 1));
        ProductId product = goods("10", 1);
        Order things = binding(customer, line(product, 1));

        Order whole = regrouping().merge(work.id(), List.of(things.id()));

        assertThat(whole.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(whole.gross()).isEqualTo(usd("18.70"));
        assertThat(level(product).reserved()).isEqualByComparingTo("1");
        fulfilment().ship(whole.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(whole).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Concurrent
    @DisplayName("ORD-337 Of 16 who split one line off, one does")
    default void splitOnce() {
        Order order = binding(customer(), line(goods("10", 5), 5), line(goods("10", 5), 5));

        assertThat(Together.run(16, caller -> regrouping().split(order.id(), SplitRequest.of(some("2", 5)))))
                .filteredOn(Together.Outcome::succeeded)
                .hasSize(1);
        assertThat(exposure(order.customer())).isEqualTo(usd("110.00"));
    }

    @Concurrent
    @DisplayName("ORD-338 Orders that are merged into each other at once end as one of them")
    default void mergedCrosswise() {
        CustomerId customer = customer();
        ProductId product = goods("10", 50);
        List<Order> both = List.of(binding(customer, line(product, 1)), binding(customer, line(product, 2)));

        assertThat(Together.run(2, caller -> regrouping()
                        .merge(
                                both.get(caller).id(),
                                List.of(both.get(1 - caller).id()))))
                .filteredOn(Together.Outcome::succeeded)
                .hasSize(1);
        assertThat(both.stream().map(this::now).map(Order::state))
                .containsExactlyInAnyOrder(OrderState.CONFIRMED, OrderState.CANCELLED);
        assertThat(exposure(customer)).isEqualTo(usd("33.00"));
        assertThat(level(product).reserved()).isEqualByComparingTo("3");
    }
}
