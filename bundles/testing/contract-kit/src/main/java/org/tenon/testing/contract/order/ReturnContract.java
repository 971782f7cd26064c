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
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.Return;
import org.tenon.order.ReturnRequest;
import org.tenon.order.ReturnRequest.Disposition;
import org.tenon.order.ReturnService;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Goods come back from customers. Prices are taxed with 10 %. */
@Besides(value = "returns", services = ReturnService.class)
public interface ReturnContract extends LifecycleUnderTest {

    private static ReturnRequest back(boolean credited, String line, long quantity, Disposition disposition) {
        return new ReturnRequest(
                Optional.of("did not fit"),
                credited,
                List.of(new ReturnRequest.Line(line, BigDecimal.valueOf(quantity), disposition)));
    }

    private Order sent(CustomerId customer, ProductId product, long quantity) {
        Order order = binding(customer, line(product, quantity));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        return now(order);
    }

    @Core
    @DisplayName("ORD-120 What comes back is there again, and the customer owes less")
    default void takenBack() {
        ProductId product = goods("10", 5);
        CustomerId customer = customer();
        Order order = sent(customer, product, 5);

        Return taken = returns().take(order.id(), back(true, "1", 2, Disposition.RESTOCK));

        // 2 x 10.00 and 10 %
        assertThat(taken.credit()).isEqualTo(usd("22.00"));
        assertThat(exposure(customer)).isEqualTo(usd("33.00"));
        assertThat(level(product).available()).isEqualByComparingTo("2");
        assertThat(now(order).state()).isEqualTo(order.state());
        assertThat(returns().returns(order.id())).containsExactly(taken);
        assertThat(eventsOf(order)).endsWith("order.returned");
    }

    @Core
    @DisplayName("ORD-121 What is of no use is thrown away, and what is not credited is still owed")
    default void scrapped() {
        ProductId product = goods("10", 5);
        CustomerId customer = customer();
        Order order = sent(customer, product, 5);

        Return taken = returns().take(order.id(), back(false, "1", 2, Disposition.SCRAP));

        assertThat(taken.credit()).isEqualTo(usd("0.00"));
        assertThat(exposure(customer)).isEqualTo(usd("55.00"));
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
    }

    @Core
    @DisplayName("ORD-122 Goods come back in parts, no more than have left, and are credited to the cent")
    default void inParts() {
        // 3 x 3.33 = 9.99 and 10 % = 10.99: 3.66, 3.67 and 3.66 are credited
        ProductId product = goods("3.33", 3);
        CustomerId customer = customer();
        Order order = sent(customer, product, 3);

        List<String> credits = List.of(1, 2, 3).stream()
                .map(time -> returns()
                        .take(order.id(), back(true, "1", 1, Disposition.RESTOCK))
                        .credit()
                        .amount()
                        .setScale(2)
                        .toPlainString())
                .toList();

        assertThat(credits).containsExactly("3.66", "3.67", "3.66");
        assertThat(exposure(customer)).isEqualTo(usd("0.00"));
        assertThatThrownBy(() -> returns().take(order.id(), back(true, "1", 1, Disposition.RESTOCK)))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.not-shipped"));
        assertThat(level(product).onHand()).isEqualByComparingTo("3");
    }

    @Full
    @DisplayName("ORD-123 A wrong return is refused with its places, and nothing comes back")
    default void wrongReturn() {
        ProductId product = goods("10", 5);
        Order order = binding(customer(), line(product, 5), line(service("1"), 1));
        assertThatThrownBy(() -> returns().take(order.id(), back(true, "1", 1, Disposition.RESTOCK)))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.state"));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        assertThatThrownBy(() -> returns()
                        .take(
                                order.id(),
                                new ReturnRequest(
                                        Optional.empty(),
                                        true,
                                        List.of(
                                                new ReturnRequest.Line("1", BigDecimal.ZERO, Disposition.SCRAP),
                                                new ReturnRequest.Line("2", BigDecimal.ONE, Disposition.SCRAP),
                                                new ReturnRequest.Line("9", BigDecimal.ONE, Disposition.SCRAP)))))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.pointer())
                        .containsExactlyInAnyOrder("/lines/0/quantity", "/lines/1/line", "/lines/2/line"));
        assertThatThrownBy(() -> returns().take(order.id(), new ReturnRequest(Optional.empty(), true, List.of())))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> returns().take(new OrderId("none"), back(true, "1", 1, Disposition.RESTOCK)))
                .isInstanceOf(NotFoundException.class);
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName("ORD-124 What had left of a cancelled order comes back too")
    default void ofACancelledOrder() {
        ProductId product = goods("10", 5);
        CustomerId customer = customer();
        Order order = binding(customer, line(product, 5));
        fulfilment()
                .ship(order.id(), new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.valueOf(2)))));
        fulfilment().cancel(order.id());
        assertThat(exposure(customer)).isEqualTo(usd("22.00"));

        returns().take(order.id(), back(true, "1", 2, Disposition.RESTOCK));

        assertThat(exposure(customer)).isEqualTo(usd("0.00"));
        assertThat(level(product).available()).isEqualByComparingTo("5");
    }

    @Concurrent
    @DisplayName("ORD-125 Of 16 who take the last piece back, one does")
    default void takenBackOnce() {
        ProductId product = goods("10", 1);
        Order order = sent(customer(), product, 1);

        assertThat(Together.run(16, caller -> returns().take(order.id(), back(true, "1", 1, Disposition.RESTOCK))))
                .filteredOn(Together.Outcome::succeeded)
                .hasSize(1);
        assertThat(level(product).onHand()).isEqualByComparingTo("1");
    }

    @Core
    @DisplayName("ORD-126 What is replaced is sent again at no charge, and not credited")
    default void replaced() {
        ProductId product = goods("10", 5);
        Order order = binding(customer(), line(product, 2));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        List<ReturnRequest.Line> one =
                List.of(new ReturnRequest.Line("1", BigDecimal.ONE, ReturnRequest.Disposition.SCRAP));
        assertThatThrownBy(() -> returns().take(order.id(), new ReturnRequest(Optional.empty(), true, one, true)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                refused.violations().get(0).pointer())
                        .isEqualTo("/replaced"));

        Return taken = returns().take(order.id(), new ReturnRequest(Optional.empty(), false, one, true));

        Order again = orders().find(taken.replacement().orElseThrow()).orElseThrow();
        assertThat(again.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(again.gross().isZero()).isTrue();
        assertThat(again.customer()).isEqualTo(order.customer());
        assertThat(again.source()).contains("return/" + taken.id());
        assertThat(again.lines()).singleElement().satisfies(each -> assertThat(each.reserved())
                .isEqualByComparingTo("1"));
        assertThat(returns().returns(order.id())).containsExactly(taken);
        assertThat(exposure(order.customer())).isEqualTo(usd("22.00"));
        // Of 5 two have left, one is thrown away and one is set aside again.
        assertThat(level(product).available()).isEqualByComparingTo("2");
    }
}
