package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Amended;
import org.tenon.order.Amendment;
import org.tenon.order.AmendmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderAmended;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Binding orders are changed: lines, prices, credit and goods together. Prices are taxed with 10 %. */
@Besides(value = "amendments", services = AmendmentService.class)
public interface AmendmentContract extends LifecycleUnderTest {

    @Core
    @DisplayName("ORD-110 A line in another quantity is priced anew, and goods and credit follow it")
    default void anotherQuantity() {
        ProductId product = goods("10", 9);
        CustomerId customer = customer();
        Order order = binding(customer, line(product, 2));

        Amended more = amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 5)));

        // 5 x 10.00 and 10 % = 55.00
        assertThat(more.order().gross()).isEqualTo(usd("55.00"));
        assertThat(more.before()).isEqualTo(usd("22.00"));
        assertThat(more.order().lines().get(0).reserved()).isEqualByComparingTo("5");
        assertThat(exposure(customer)).isEqualTo(usd("55.00"));
        assertThat(level(product).reserved()).isEqualByComparingTo("5");

        Amended less = amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 1)));

        assertThat(less.order().gross()).isEqualTo(usd("11.00"));
        assertThat(exposure(customer)).isEqualTo(usd("11.00"));
        assertThat(level(product).reserved()).isEqualByComparingTo("1");
        assertThat(eventsOf(order)).endsWith("order.amended", "order.amended");
        assertThat(now(order)).isEqualTo(less.order());
    }

    @Core
    @DisplayName("ORD-111 What differs is said line by line, and nothing else")
    default void differences() {
        ProductId gone = goods("1", 9);
        ProductId kept = goods("2", 9);
        ProductId fresh = goods("3", 9);
        Order order = binding(customer(), line(gone, 1), line(kept, 1));

        Amended amended = amendments()
                .amend(
                        order.id(),
                        new Amendment(List.of(Amendment.Change.of("1", 0)), List.of(line(fresh, 4)), Optional.empty()));

        assertThat(amended.differences())
                .extracting(each -> each.line() + " "
                        + each.before()
                                .map(side -> side.quantity().toPlainString())
                                .orElse("-") + " "
                        + each.after()
                                .map(side -> side.quantity().toPlainString())
                                .orElse("-"))
                .containsExactly("1 1 -", "3 - 4");
        assertThat(amended.order().lines())
                .extracting(each -> each.line() + " " + each.reserved().toPlainString())
                .containsExactly("2 1", "3 4");
        assertThat(level(gone).reserved()).isEqualByComparingTo("0");
        assertThat(level(fresh).reserved()).isEqualByComparingTo("4");
        // 1 x 2.00 and 4 x 3.00 = 14.00, and 10 %
        assertThat(amended.order().gross()).isEqualTo(usd("15.40"));
    }

    @Full
    @DisplayName(
            "ORD-112 Lines that are not named keep their prices, whatever the list says by now; changed ones have the list's")
    default void pricesOfTheDay() {
        ProductId named = goods("10", 9);
        ProductId other = goods("10", 9);
        Order order = binding(customer(), line(named, 1), line(other, 1));
        price(named, "20");
        price(other, "20");

        Amended amended = amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 2)));

        assertThat(amended.order().lines())
                .extracting(each -> each.priced().net())
                .containsExactly(usd("40.00"), usd("10.00"));
    }

    @Full
    @DisplayName("ORD-113 What was agreed by hand stays agreed, unless the amendment says otherwise")
    default void agreedByHand() {
        ProductId product = goods("10", 99);
        Order order = binding(
                customer(),
                PriceRequestLine.of(product, 1).at(usd("8.00")),
                PriceRequestLine.of(product, 1).less(Percent.of("50")));

        Amended amended =
                amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 2), Amendment.Change.of("2", 2)));
        assertThat(amended.order().lines())
                .extracting(each -> each.priced().net())
                .containsExactly(usd("16.00"), usd("10.00"));

        Amended again = amendments()
                .amend(
                        order.id(),
                        Amendment.of(new Amendment.Change(
                                "1", BigDecimal.valueOf(2), Optional.empty(), Optional.of(usd("7.00")))));
        assertThat(again.order().lines().get(0).priced().net()).isEqualTo(usd("14.00"));
    }

    @Core
    @DisplayName("ORD-114 More than the customer's credit allows is refused, and nothing is changed")
    default void creditRefused() {
        ProductId product = goods("10", 99);
        CustomerId customer = customerWithLimit("50");
        Order order = binding(customer, line(product, 2));

        assertThatThrownBy(() -> amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 9))))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.credit"));

        assertThat(now(order)).isEqualTo(order);
        assertThat(exposure(customer)).isEqualTo(usd("22.00"));
        assertThat(level(product).reserved()).isEqualByComparingTo("2");
    }

    @Core
    @DisplayName("ORD-115 More than is there makes an order backordered, less makes it confirmed again")
    default void moreThanIsThere() {
        Order order = binding(customer(), line(goods("10", 3), 3));

        Order more = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("1", 5)))
                .order();
        assertThat(more.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(more.lines().get(0).backordered()).isEqualByComparingTo("2");
        assertThat(more.lines().get(0).promisedDate()).contains(restocked());

        Order less = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("1", 2)))
                .order();
        assertThat(less.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(less.lines().get(0).promisedDate()).contains(today());
    }

    @Full
    @DisplayName("ORD-116 What has left stays ordered; an order of which the rest is cancelled is shipped")
    default void whatHasLeft() {
        ProductId product = goods("10", 9);
        Order order = binding(customer(), line(product, 5));
        fulfilment()
                .ship(order.id(), new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.valueOf(2)))));

        assertThatThrownBy(() -> amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 1))))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                refused.violations().get(0).pointer())
                        .isEqualTo("/changes/0/quantity"));

        Order rest = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("1", 2)))
                .order();
        assertThat(rest.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(level(product).reserved()).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName("ORD-117 A wrong amendment is refused with its places")
    default void wrongAmendment() {
        Order order = binding(customer(), line(goods("10", 9), 1));

        assertThatThrownBy(() -> amendments()
                        .amend(
                                order.id(),
                                new Amendment(
                                        List.of(Amendment.Change.of("7", 1), Amendment.Change.of("1", -1)),
                                        List.of(line(goods("1", 1), 0)),
                                        Optional.empty())))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.pointer())
                        .containsExactlyInAnyOrder("/changes/0/line", "/changes/1/quantity", "/additions/0/quantity"));
        assertThatThrownBy(() -> amendments().amend(order.id(), Amendment.of()))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 0))))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                refused.violations().get(0).code())
                        .isEqualTo("order.no-lines"));
        assertThatThrownBy(() -> amendments()
                        .amend(
                                order.id(),
                                new Amendment(List.of(), List.of(line(new ProductId("nothing"), 1)), Optional.empty())))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                refused.violations().get(0).pointer())
                        .isEqualTo("/additions/0/product"));
        assertThat(now(order)).isEqualTo(order);
    }

    @Full
    @DisplayName("ORD-118 Only binding orders that have not left are amended")
    default void statesOfAmendment() {
        Order draft = order(customer(), line(goods("10", 9), 1));

        assertThatThrownBy(() -> amendments().amend(draft.id(), Amendment.of(Amendment.Change.of("1", 2))))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.state"));
        assertThatThrownBy(() -> amendments().amend(new OrderId("none"), Amendment.of()))
                .isInstanceOf(NotFoundException.class);
    }

    @Concurrent
    @DisplayName("ORD-119 An order that 16 amend at once is as one of them wanted it, with goods and credit to match")
    default void amendedAtOnce() {
        ProductId product = goods("10", 50);
        CustomerId customer = customer();
        Order order = binding(customer, line(product, 1));

        Together.all(16, caller -> amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", caller + 1))));

        Order after = now(order);
        assertThat(exposure(customer)).isEqualTo(after.gross());
        assertThat(level(product).reserved())
                .isEqualByComparingTo(after.lines().get(0).priced().quantity().value());
    }

    @Core
    @DisplayName("ORD-810 The day on which the goods are wanted is amended alone: all else stays as it is")
    default void anotherDay() {
        Order order = binding(customer(), line(goods("10", 9), 2));

        Amended amended =
                amendments().amend(order.id(), new Amendment(List.of(), List.of(), Optional.of(today().plusDays(60))));

        assertThat(amended.order().requestedDate()).contains(today().plusDays(60));
        assertThat(amended.differences()).isEmpty();
        assertThat(amended.before())
                .isEqualTo(order.gross())
                .isEqualTo(amended.order().gross());
        assertThat(amended.order().lines()).isEqualTo(order.lines());
        assertThat(amended.order().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(amended.order().version()).isGreaterThan(order.version());
        assertThat(now(order)).isEqualTo(amended.order());
    }

    @Full
    @DisplayName(
            "ORD-811 What is told of an amendment is whose order it is, what it came to and comes to, and its state")
    default void tellsAmendments() {
        CustomerId customer = customer();
        Order order = binding(customer, line(goods("10", 3), 2));

        amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 4)));

        // 2 and 4 x 10.00, and 10 %
        assertThat(events())
                .filteredOn(event -> event.subject().equals(order.id().value()))
                .filteredOn(OrderAmended.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(OrderAmended.class, told -> assertThat(
                                List.of(told.number(), told.customer(), told.before(), told.gross(), told.state()))
                        .isEqualTo(
                                List.of(order.number(), customer, usd("22.00"), usd("44.00"), OrderState.BACKORDERED)));
    }

    @Full
    @DisplayName("ORD-812 Changed and further lines are priced for the channel that the order was written for")
    default void amendedInItsChannel() {
        ProductId product = goods("10", 9);
        ProductId other = goods("10", 9);
        for (ProductId each : List.of(product, other)) {
            priceLists()
                    .addRules(
                            priceLists().named(LIST).orElseThrow().id(),
                            List.of(NewPriceRule.of(RuleScope.product(each), new RuleEffect.Price(usd("8")))
                                    .when(RuleConditions.NONE.in("web"))));
        }
        OrderDraft draft = draft(customer());
        Order order = orders().create(new OrderDraft(
                draft.customer(),
                draft.reference(),
                draft.date(),
                draft.requestedDate(),
                draft.warehouse(),
                draft.source(),
                new OrderDraft.ToPrice(
                        Optional.empty(), Optional.of("web"), Optional.of(LIST), List.of(line(product, 1)))));
        fulfilment().confirm(order.id());

        Order amended = amendments()
                .amend(
                        order.id(),
                        new Amendment(List.of(Amendment.Change.of("1", 3)), List.of(line(other, 1)), Optional.empty()))
                .order();

        assertThat(amended.lines()).extracting(each -> each.priced().net()).containsExactly(usd("24.00"), usd("8.00"));
    }

    @Full
    @DisplayName("ORD-813 A line that stays keeps its goods when another one is cancelled, though others wait for them")
    default void keepsItsGoods() {
        ProductId scarce = goods("10", 3);
        Order order = binding(customer(), line(scarce, 3), line(goods("1", 1), 1), line(service("5"), 2));
        Order waiting = binding(customer(), line(scarce, 2));

        Order amended = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("2", 0)))
                .order();

        assertThat(amended.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(amended.lines())
                .extracting(each -> each.line() + " " + each.reserved().intValueExact())
                .containsExactly("1 3", "3 2");
        assertThat(now(waiting).lines().get(0).reserved()).isEqualByComparingTo("0");
        assertThat(level(scarce).reserved()).isEqualByComparingTo("3");
    }

    @Full
    @DisplayName("ORD-814 Of an order that has left in part, more can be added and is sent later")
    default void addedAfterShipping() {
        ProductId product = goods("10", 2);
        ProductId added = goods("10", 5);
        Order order = binding(customer(), line(product, 2));
        fulfilment().ship(order.id(), new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.ONE))));

        Order amended = amendments()
                .amend(order.id(), new Amendment(List.of(), List.of(line(added, 5)), Optional.empty()))
                .order();

        assertThat(amended.state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(amended.lines())
                .extracting(each -> each.reserved().intValueExact() + " of "
                        + each.priced().quantity().value().intValueExact())
                .containsExactly("1 of 2", "5 of 5");
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
    }
}
