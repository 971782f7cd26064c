package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.order.Amendment;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.order.ReturnRequest;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Orders of kits, where the catalog's provider knows what they are made of and the inventory's what is in step. */
@Besides("kits")
public interface OrderKitContract extends LifecycleUnderTest {

    /** Of the catalog that the provider asks. */
    KitService kits();

    /** A new kit at a list price. */
    private ProductId kit(String price, KitComponent... components) {
        preparePrices();
        ProductId kit = products()
                .create(ProductDetails.goods("KIT-" + UUID.randomUUID(), "A kit", "set", TAXED)
                        .ofKind(ProductKind.KIT))
                .id();
        price(kit, price);
        kits().change(kit, 0, List.of(components));
        return kit;
    }

    private static OrderLine only(Order order) {
        return order.lines().get(0);
    }

    private static ShipmentRequest some(String line, long quantity) {
        return new ShipmentRequest(List.of(new ShipmentRequest.Line(line, BigDecimal.valueOf(quantity))));
    }

    @Core
    @DisplayName(
            "ORD-450 Of a kit whole ones are set aside and sent: of each component its share, and of the kit nothing")
    default void wholeKits() {
        ProductId plates = goods("1", 5);
        ProductId screws = goods("1", 19);
        ProductId kit = kit("100", KitComponent.of(plates, 1), KitComponent.of(screws, 8));
        Order order = binding(customer(), line(kit, 3));

        assertThat(order.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(only(order).components())
                .containsExactlyInAnyOrder(KitComponent.of(plates, 1), KitComponent.of(screws, 8));
        assertThat(only(order).reserved()).isEqualByComparingTo("2");
        assertThat(only(order).backordered()).isEqualByComparingTo("1");
        assertThat(only(order).promisedDate()).contains(restocked());
        assertThat(level(plates).reserved()).isEqualByComparingTo("2");
        assertThat(level(screws).reserved()).isEqualByComparingTo("16");
        assertThat(now(order)).isEqualTo(order);

        fulfilment().ship(order.id(), some("1", 1));

        assertThat(only(now(order)).shipped()).isEqualByComparingTo("1");
        assertThat(level(plates).onHand()).isEqualByComparingTo("4");
        assertThat(level(screws).onHand()).isEqualByComparingTo("11");
        receive(screws, 5);
        Order filled = fulfilment().confirm(order.id());
        assertThat(only(filled).reserved()).isEqualByComparingTo("2");
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(level(plates).onHand()).isEqualByComparingTo("2");
        assertThat(level(screws).onHand()).isEqualByComparingTo("0");
        // And one that goes on waiting, for what looks at all orders.
        Order waits = binding(customer(), line(kit, 1));
        assertThat(waits.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(only(waits).reserved()).isEqualByComparingTo("0");
    }

    @Core
    @DisplayName("ORD-451 A kit that comes back comes back as its components, and is credited as one")
    default void kitsComeBack() {
        ProductId plates = goods("1", 5);
        ProductId screws = goods("1", 20);
        Order order = binding(customer(), line(kit("100", KitComponent.of(plates, 2), KitComponent.of(screws, 8)), 2));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        var taken = returns()
                .take(
                        order.id(),
                        new ReturnRequest(
                                Optional.empty(),
                                true,
                                List.of(new ReturnRequest.Line(
                                        "1", BigDecimal.ONE, ReturnRequest.Disposition.RESTOCK))));

        assertThat(taken.credit()).isEqualTo(OrderUnderTest.usd("110.00"));
        assertThat(level(plates).onHand()).isEqualByComparingTo("3");
        assertThat(level(screws).onHand()).isEqualByComparingTo("12");
    }

    @Core
    @DisplayName("ORD-452 What is amended or cancelled of a kit gives back its components")
    default void kitsAreGivenBack() {
        ProductId plates = goods("1", 9);
        ProductId screws = goods("1", 90);
        ProductId kit = kit("100", KitComponent.of(plates, 1), KitComponent.of(screws, 8));
        Order order = binding(customer(), line(kit, 3));

        Order less = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("1", 2)))
                .order();
        assertThat(only(less).reserved()).isEqualByComparingTo("2");
        assertThat(level(screws).reserved()).isEqualByComparingTo("16");
        Order more = amendments()
                .amend(order.id(), new Amendment(List.of(), List.of(line(kit, 1)), Optional.empty()))
                .order();
        assertThat(more.lines().get(1).components()).hasSize(2);
        assertThat(level(screws).reserved()).isEqualByComparingTo("24");
        fulfilment().cancel(order.id());

        assertThat(level(plates).available()).isEqualByComparingTo("9");
        assertThat(level(screws).available()).isEqualByComparingTo("90");
    }

    @Full
    @DisplayName("ORD-453 An order keeps what its kits were made of when it was written")
    default void ordersKeepComponents() {
        ProductId plates = goods("1", 9);
        ProductId screws = goods("1", 9);
        ProductId kit = kit("100", KitComponent.of(plates, 1));
        Order order = order(customer(), line(kit, 1));

        kits().change(kit, 1, List.of(KitComponent.of(screws, 1)));
        Order confirmed = fulfilment().confirm(order.id());

        assertThat(only(confirmed).components()).containsExactly(KitComponent.of(plates, 1));
        assertThat(level(plates).reserved()).isEqualByComparingTo("1");
        assertThat(level(screws).reserved()).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName(
            "ORD-454 Kits within kits, services in them and the same goods beside them are sent with what they are made of")
    default void kitsWithinKits() {
        ProductId screws = goods("1", 100);
        ProductId inner = kit("10", KitComponent.of(screws, 4));
        ProductId outer =
                kit("100", KitComponent.of(inner, 2), KitComponent.of(screws, 1), KitComponent.of(service("5"), 1));
        ProductId advice = kit("50", KitComponent.of(service("5"), 2));

        Order order = binding(customer(), line(outer, 3), line(screws, 5), line(advice, 1));

        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        // 3 x (2 x 4 + 1) + 5
        assertThat(level(screws).reserved()).isEqualByComparingTo("32");
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(level(screws).onHand()).isEqualByComparingTo("68");
    }
}
