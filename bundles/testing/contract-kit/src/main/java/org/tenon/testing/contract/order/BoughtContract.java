package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.Amendment;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.order.Procurement;
import org.tenon.order.Purchase;
import org.tenon.order.RegroupingService;
import org.tenon.order.ReturnRequest;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.Split;
import org.tenon.order.SplitRequest;
import org.tenon.order.terms.OrderTermsService;
import org.tenon.order.terms.ProductTerms;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.purchasing.GoodsIn;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.SupplyService;
import org.tenon.purchasing.procurement.Dispatch;
import org.tenon.purchasing.procurement.DropShipmentService;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Lines of which the goods are bought, for a provider that works with purchasing. */
public interface BoughtContract extends LifecycleUnderTest {

    /** The lead time of the tests' supplier, in days. */
    int LEAD_DAYS = 5;

    SupplierService suppliers();

    SupplyService supplies();

    PurchaseOrderService purchases();

    GoodsInService goodsIn();

    DropShipmentService dropShipments();

    RegroupingService regrouping();

    OrderTermsService orderTerms();

    /** Waits until the provider has followed all events that were recorded. */
    void follow();

    /** Goods at a price of 10 that a supplier of their own delivers for 6; none are in stock. */
    private ProductId bought() {
        ProductId product = goods("10", 0);
        SupplierId supplier = suppliers()
                .add(SupplierDetails.of("A supplier", USD, LEAD_DAYS))
                .id();
        supplies().set(supplier, Supply.of(product, usd("6")));
        return product;
    }

    private CustomerId withAddress() {
        return customers()
                .register(new NewCustomer(
                        Optional.empty(),
                        CustomerDetails.of("A customer with an address", USD)
                                .withAddresses(List.of(new PostalAddress(
                                        PostalAddress.Kind.SHIPPING,
                                        List.of("1 Harbour Road"),
                                        "Ningbo",
                                        Optional.empty(),
                                        "315000",
                                        "CN")))))
                .id();
    }

    /** A draft of which the goods of the first line come from elsewhere. */
    private Order draftOf(Procurement from, PriceRequestLine... lines) {
        return orders().create(draft(withAddress(), lines).procured(Map.of(0, from)));
    }

    private Order binding(Procurement from, PriceRequestLine... lines) {
        return fulfilment().confirm(draftOf(from, lines).id());
    }

    private static Purchase purchaseOf(Order order) {
        return order.lines().get(0).purchase().orElseThrow();
    }

    private PurchaseOrder purchase(Order order) {
        return purchases().find(new PurchaseOrderId(purchaseOf(order).id())).orElseThrow();
    }

    private PurchaseOrder sentOf(Order order) {
        return purchases().send(new PurchaseOrderId(purchaseOf(order).id()));
    }

    private static void assertConflict(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static void assertRefusedAt(ThrowingCallable call, String pointer) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointer));
    }

    @Core
    @DisplayName(
            "ORD-960 What a supplier sends to the customer holds no stock, and has left as soon as the supplier says so; the rest leaves as ever")
    default void dropShipped() {
        ProductId product = bought();
        ProductId stocked = goods("4", 3);
        receive(product, 9);

        Order order = binding(Procurement.DROP_SHIPMENT, line(product, 5), line(stocked, 3));

        OrderLine line = order.lines().get(0);
        assertThat(order.state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(line.procurement()).isEqualTo(Procurement.DROP_SHIPMENT);
        assertThat(line.reserved()).isZero();
        assertThat(line.promisedDate()).contains(today().plusDays(LEAD_DAYS));
        assertThat(order.lines().get(1).reserved()).isEqualByComparingTo("3");
        assertThat(level(product).available()).isEqualByComparingTo("9");
        PurchaseOrder purchase = purchase(order);
        assertThat(purchase.state()).isEqualTo(PurchaseOrderState.DRAFT);
        assertThat(purchase.shipTo()).contains(order.customer());
        assertThat(purchaseOf(order).number()).isEqualTo(purchase.number());

        assertThat(fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED).lines())
                .extracting(ShipmentRequest.Line::line)
                .containsExactly("2");
        assertConflict(
                () -> fulfilment()
                        .ship(order.id(), new ShipmentRequest(List.of(new ShipmentRequest.Line("1", BigDecimal.ONE)))),
                "order.not-reserved");
        sentOf(order);
        dropShipments().dispatch(purchase.id(), Dispatch.of(Dispatch.Line.of(1, 2)));
        follow();
        assertThat(now(order).state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(now(order).lines().get(0).shipped()).isEqualByComparingTo("2");
        dropShipments().dispatch(purchase.id(), Dispatch.of(Dispatch.Line.of(1, 3)));
        follow();
        follow();

        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(fulfilment().shipments(order.id()))
                .extracting(Shipment::orderState)
                .containsExactly(OrderState.PARTLY_SHIPPED, OrderState.PARTLY_SHIPPED, OrderState.SHIPPED);
        assertThat(level(product).onHand()).isEqualByComparingTo("9");
        // (5 at 10 and 3 at 4) and 10 % tax
        assertThat(exposure(order.customer()).amount()).isEqualByComparingTo("68.20");
        assertThat(deliveries().deliver(order.id(), today()).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Core
    @DisplayName(
            "ORD-961 What is made or bought for a line takes nothing from stock, and is set aside for it when it comes in, whoever waits")
    default void madeToOrder() {
        ProductId product = bought();
        Order waiting = binding(withAddress(), line(product, 4));
        Order order = binding(Procurement.MAKE_TO_ORDER, line(product, 5));
        receive(product, 1);
        assertThat(fulfilment().confirm(order.id()).lines().get(0).reserved()).isZero();

        PurchaseOrder purchase = sentOf(order);
        goodsIn().receive(purchase.id(), GoodsIn.of(GoodsIn.Line.of(1, 3)));
        // Before the order knows of it they are set aside for it.
        assertThat(level(product).available()).isEqualByComparingTo("1");
        follow();
        assertThat(now(order).lines().get(0).reserved()).isEqualByComparingTo("3");
        assertThat(now(order).state()).isEqualTo(OrderState.BACKORDERED);
        assertThat(fulfilment().confirm(waiting.id()).lines().get(0).reserved()).isEqualByComparingTo("1");

        goodsIn().receive(purchase.id(), GoodsIn.of(GoodsIn.Line.of(1, 2)));
        follow();
        assertThat(now(order).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(now(order).lines().get(0).promisedDate()).contains(today());
        assertThat(purchaseOf(now(order)).delivered()).isEqualByComparingTo("5");
        assertThat(fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED).orderState())
                .isEqualTo(OrderState.SHIPPED);
    }

    @Core
    @DisplayName("ORD-962 When the supplier's day moves the promise moves, and the customer is told")
    default void supplierMoved() {
        Order order = binding(Procurement.DROP_SHIPMENT, line(bought(), 5));
        PurchaseOrder purchase = sentOf(order);
        follow();
        LocalDate later = today().plusDays(LEAD_DAYS + 7L);

        goodsIn().expect(purchase.id(), purchase.version(), Map.of(1, later));
        follow();

        assertThat(now(order).lines().get(0).promisedDate()).contains(later);
        assertThat(eventsOf(order)).contains("order.promise-moved", "order.dates-moved");
    }

    @Core
    @DisplayName(
            "ORD-963 An amended line changes what is bought; what a supplier sends to the customer is not taken back once it was ordered")
    default void boughtAndAmended() {
        ProductId product = bought();
        Order drop = binding(Procurement.DROP_SHIPMENT, line(product, 5), line(goods("1", 9), 1));
        Order make = binding(Procurement.MAKE_TO_ORDER, line(product, 5), line(goods("1", 9), 1));

        amendments().amend(drop.id(), Amendment.of(Amendment.Change.of("1", 3)));
        amendments().amend(make.id(), Amendment.of(Amendment.Change.of("1", 7)));
        assertThat(purchase(drop).lines().get(0).quantity()).isEqualByComparingTo("3");
        assertThat(purchase(make).lines().get(0).quantity()).isEqualByComparingTo("7");

        sentOf(drop);
        sentOf(make);
        assertConflict(
                () -> amendments().amend(drop.id(), Amendment.of(Amendment.Change.of("1", 2))),
                "purchasing.already-sent");
        assertThat(now(drop).lines().get(0).priced().quantity().value()).isEqualByComparingTo("3");
        amendments().amend(make.id(), Amendment.of(Amendment.Change.of("1", 0)));
        goodsIn().receive(purchase(make).id(), GoodsIn.of(GoodsIn.Line.of(1, 7)));
        follow();
        assertThat(level(product).available()).isEqualByComparingTo("7");
        Order more = amendments()
                .amend(
                        make.id(),
                        new Amendment(
                                List.of(),
                                List.of(line(product, 2)),
                                Optional.empty(),
                                Map.of(0, Procurement.MAKE_TO_ORDER)))
                .order();
        assertThat(more.lines().get(1).purchase()).isPresent();
        assertThat(more.lines().get(1).reserved()).isZero();
    }

    @Core
    @DisplayName(
            "ORD-964 A cancelled order buys nothing more; one that a supplier sends to the customer is cancelled when the supplier has agreed")
    default void boughtAndCancelled() {
        ProductId product = bought();
        Order draft = binding(Procurement.DROP_SHIPMENT, line(product, 5));
        Order drop = binding(Procurement.DROP_SHIPMENT, line(product, 5));
        Order make = binding(Procurement.MAKE_TO_ORDER, line(product, 5));
        sentOf(drop);
        sentOf(make);

        fulfilment().cancel(draft.id());
        assertThat(purchase(draft).state()).isEqualTo(PurchaseOrderState.CANCELLED);
        assertConflict(() -> fulfilment().cancel(drop.id()), "purchasing.already-sent");
        assertThat(now(drop).state()).isEqualTo(OrderState.BACKORDERED);
        goodsIn().close(purchase(drop).id(), Set.of());
        assertThat(fulfilment().cancel(drop.id()).state()).isEqualTo(OrderState.CANCELLED);
        fulfilment().cancel(make.id());
        goodsIn().receive(purchase(make).id(), GoodsIn.of(GoodsIn.Line.of(1, 5)));
        follow();
        assertThat(level(product).available()).isEqualByComparingTo("5");
        assertThat(exposure(drop.customer()).amount()).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName("ORD-965 Lines take along what is bought for them when orders are split and merged, as a whole")
    default void boughtAndRegrouped() {
        ProductId product = bought();
        Order order = binding(Procurement.DROP_SHIPMENT, line(product, 5), line(goods("4", 9), 3));
        PurchaseOrder purchase = sentOf(order);
        assertRefusedAt(
                () -> regrouping()
                        .split(
                                order.id(),
                                new SplitRequest(
                                        List.of(new SplitRequest.Line("1", BigDecimal.ONE)), Optional.empty())),
                "/lines/0/quantity");

        Split split = regrouping()
                .split(
                        order.id(),
                        new SplitRequest(List.of(new SplitRequest.Line("1", new BigDecimal("5"))), Optional.empty()));
        assertThat(purchaseOf(split.part()).id()).isEqualTo(purchase.id().value());
        dropShipments().dispatch(purchase.id(), Dispatch.of(Dispatch.Line.of(1, 5)));
        follow();
        assertThat(now(split.part()).state()).isEqualTo(OrderState.SHIPPED);

        Order make = binding(Procurement.MAKE_TO_ORDER, line(product, 2));
        Order into = fulfilment()
                .confirm(order(make.customer(), line(goods("4", 9), 3)).id());
        PurchaseOrder bought = sentOf(make);
        Order merged = regrouping().merge(into.id(), List.of(make.id()));
        goodsIn().receive(bought.id(), GoodsIn.of(GoodsIn.Line.of(1, 2)));
        follow();
        assertThat(now(merged).lines().get(1).reserved()).isEqualByComparingTo("2");
        assertThat(now(merged).state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Full
    @DisplayName("ORD-966 What a supplier sent comes back to stock or to the supplier, and is credited either way")
    default void dropShipmentReturned() {
        ProductId product = bought();
        ProductId stocked = goods("4", 9);
        Order order = binding(Procurement.DROP_SHIPMENT, line(product, 5), line(stocked, 3));
        PurchaseOrder purchase = sentOf(order);
        dropShipments().dispatch(purchase.id(), Dispatch.of(Dispatch.Line.of(1, 5)));
        follow();
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);

        returns().take(order.id(), back("1", 2, ReturnRequest.Disposition.SUPPLIER));
        returns().take(order.id(), back("1", 1, ReturnRequest.Disposition.RESTOCK));

        assertThat(level(product).onHand()).isEqualByComparingTo("1");
        // (2 at 10 and 3 at 4) and 10 % tax
        assertThat(exposure(order.customer()).amount()).isEqualByComparingTo("35.20");
        assertRefusedAt(
                () -> returns().take(order.id(), back("2", 1, ReturnRequest.Disposition.SUPPLIER)),
                "/lines/0/disposition");
    }

    private static ReturnRequest back(String line, long quantity, ReturnRequest.Disposition disposition) {
        return new ReturnRequest(
                Optional.empty(),
                true,
                List.of(new ReturnRequest.Line(line, BigDecimal.valueOf(quantity), disposition)));
    }

    @Full
    @DisplayName(
            "ORD-967 Goods come from where the line says, else the product's terms, else from stock; kits and services from nowhere else")
    default void boughtAsWished() {
        ProductId product = bought();
        orderTerms()
                .setTermsForProduct(
                        product, new ProductTerms(Optional.empty(), Optional.of(Procurement.MAKE_TO_ORDER)), 0);

        Order byTerms = order(withAddress(), line(product, 1));
        assertThat(byTerms.lines().get(0).procurement()).isEqualTo(Procurement.MAKE_TO_ORDER);
        assertThat(draftOf(Procurement.STOCK, line(product, 1)).lines().get(0).procurement())
                .isEqualTo(Procurement.STOCK);
        assertRefusedAt(() -> draftOf(Procurement.DROP_SHIPMENT, line(service("5"), 1)), "/lines/0/procurement");
        assertRefusedAt(
                () -> orders().create(
                                draft(withAddress(), line(product, 1)).procured(Map.of(1, Procurement.DROP_SHIPMENT))),
                "/lines/1/procurement");
        ProductId service = service("5");
        assertRefusedAt(
                () -> orderTerms()
                        .setTermsForProduct(
                                service, new ProductTerms(Optional.empty(), Optional.of(Procurement.DROP_SHIPMENT)), 0),
                "/procurement");
    }

    @Full
    @DisplayName(
            "ORD-968 What cannot be bought, or goes to nobody knows where, is not confirmed, and nothing is claimed")
    default void notBought() {
        Order unsupplied = draftOf(Procurement.MAKE_TO_ORDER, line(goods("10", 9), 1));
        assertConflict(() -> fulfilment().confirm(unsupplied.id()), "purchasing.no-supplier");
        Order nowhere =
                orders().create(draft(customer(), line(bought(), 1)).procured(Map.of(0, Procurement.DROP_SHIPMENT)));
        assertConflict(() -> fulfilment().confirm(nowhere.id()), "order.no-address");

        for (Order order : List.of(unsupplied, nowhere)) {
            assertThat(now(order).state()).isEqualTo(OrderState.DRAFT);
            assertThat(exposure(order.customer()).amount()).isEqualByComparingTo("0");
        }
    }

    @Full
    @DisplayName(
            "ORD-969 What its supplier does not deliver after all is bought anew when the order is confirmed once more")
    default void boughtAnew() {
        Order order = binding(Procurement.DROP_SHIPMENT, line(bought(), 5));
        PurchaseOrder purchase = sentOf(order);
        dropShipments().dispatch(purchase.id(), Dispatch.of(Dispatch.Line.of(1, 2)));
        goodsIn().close(purchase.id(), Set.of());
        follow();

        Order again = fulfilment().confirm(order.id());

        assertThat(again.state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(purchase(again).id()).isNotEqualTo(purchase.id());
        assertThat(purchase(again).lines().get(0).quantity()).isEqualByComparingTo("3");
    }
}
