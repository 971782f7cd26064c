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
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Amendment;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.order.Return;
import org.tenon.order.ReturnRequest;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/**
 * Orders in other units than the products' own, where the providers of the catalog and of pricing know such. Prices are taxed with
 * 10 %.
 */
@Besides("units-of-sale")
public interface OrderUnitContract extends LifecycleUnderTest {

    /** The units of the catalog that pricing asks. */
    UnitService units();

    /** Goods by the piece, which are sold in boxes of ten too. */
    private ProductId boxed(String price, long quantity) {
        ProductId product = goods(price, quantity);
        units().set(new ProductUnit(product, "box", BigDecimal.TEN));
        return product;
    }

    private Order boxes(ProductId product, long quantity) {
        return binding(customer(), line(product, quantity).in("box"));
    }

    private static OrderLine only(Order order) {
        return order.lines().get(0);
    }

    private static ReturnRequest back(String quantity) {
        return new ReturnRequest(
                Optional.empty(),
                true,
                List.of(new ReturnRequest.Line("1", new BigDecimal(quantity), ReturnRequest.Disposition.RESTOCK)));
    }

    @Core
    @DisplayName("ORD-600 A line in another unit is priced in that, and reserved and shipped in the product's own")
    default void boxesArePieces() {
        ProductId product = boxed("2", 25);
        Order order = boxes(product, 3);

        // 3 x 20.00 and 10 %
        assertThat(order.gross()).isEqualTo(usd("66.00"));
        assertThat(only(order).priced().unitPrice()).isEqualTo(usd("20"));
        assertThat(only(order).priced().quantity()).isEqualTo(Quantity.of(3, "box"));
        assertThat(only(order).priced().stockQuantity()).isEqualTo(Quantity.of(30, "pcs"));
        assertThat(order.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(only(order).reserved()).isEqualByComparingTo("25");
        assertThat(only(order).backordered()).isEqualByComparingTo("5");
        assertThat(level(product).reserved()).isEqualByComparingTo("25");
        assertThat(now(order)).isEqualTo(order);

        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        assertThat(now(order).state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(only(now(order)).shipped()).isEqualByComparingTo("25");
        assertThat(only(now(order)).backordered()).isEqualByComparingTo("5");
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
    }

    @Core
    @DisplayName("ORD-601 Pieces of a box come back, and are credited to the cent")
    default void piecesOfABoxComeBack() {
        // 3 x 33.30 and 10 % = 109.89; a piece is 3.663
        ProductId product = boxed("3.33", 30);
        Order order = boxes(product, 3);
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);

        Return one = returns().take(order.id(), back("1"));
        Return others = returns().take(order.id(), back("29"));

        assertThat(one.credit()).isEqualTo(usd("3.66"));
        assertThat(others.credit()).isEqualTo(usd("106.23"));
        assertThat(level(product).available()).isEqualByComparingTo("30");
        assertThatThrownBy(() -> returns().take(order.id(), back("1")))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.not-shipped"));
    }

    @Full
    @DisplayName("ORD-341 A piece of a box that is replaced is sent again as a piece")
    default void aPieceIsReplaced() {
        ProductId product = boxed("2", 12);
        Order order = boxes(product, 1);
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        Return taken = returns()
                .take(
                        order.id(),
                        new ReturnRequest(
                                Optional.empty(),
                                false,
                                List.of(new ReturnRequest.Line("1", BigDecimal.ONE, ReturnRequest.Disposition.SCRAP)),
                                true));

        Order again = orders().find(taken.replacement().orElseThrow()).orElseThrow();
        assertThat(only(again).priced().quantity()).isEqualTo(Quantity.of(1, "pcs"));
        assertThat(only(again).priced().listPrice()).isEqualTo(usd("2"));
        assertThat(only(again).reserved()).isEqualByComparingTo("1");
    }

    @Full
    @DisplayName("ORD-602 A line is amended in its unit, to no less than has left in the product's own")
    default void boxesAreAmended() {
        ProductId product = boxed("2", 25);
        Order order = boxes(product, 3);
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        assertThatThrownBy(() -> amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 2))))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(each -> each.pointer() + " " + each.code())
                        .containsExactly("/changes/0/quantity order.shipped"));
        Order more = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("1", 4)))
                .order();

        assertThat(only(more).priced().stockQuantity()).isEqualTo(Quantity.of(40, "pcs"));
        assertThat(only(more).backordered()).isEqualByComparingTo("15");
        assertThat(more.gross()).isEqualTo(usd("88.00"));
    }

    @Full
    @DisplayName(
            "ORD-603 What does not come out in the product's own unit is refused, and what was ordered stays as it was")
    default void halfPiecesAreRefused() {
        ProductId product = boxed("2", 30);
        units().set(new ProductUnit(product, "handful", new BigDecimal("2.5")));

        assertThat(boxes(product, 1).lines()).hasSize(1);
        Order two = binding(customer(), line(product, 2).in("handful"));
        assertThat(only(two).reserved()).isEqualByComparingTo("5");
        assertThatThrownBy(() ->
                        order(customer(), line(product, 1), line(product, 1).in("handful")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(each -> each.pointer() + " " + each.code())
                        .containsExactly("/lines/1/quantity pricing.inexact-quantity"));
        units().set(new ProductUnit(product, "handful", BigDecimal.valueOf(4)));
        assertThat(now(two)).isEqualTo(two);
    }
}
