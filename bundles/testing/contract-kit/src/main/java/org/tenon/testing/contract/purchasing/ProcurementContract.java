package org.tenon.testing.contract.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertConflict;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertRefusedAt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.PageRequest;
import org.tenon.purchasing.GoodsIn;
import org.tenon.purchasing.OrderedFor;
import org.tenon.purchasing.PriceBreak;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderLine;
import org.tenon.purchasing.PurchaseOrderQuery;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.procurement.Dispatch;
import org.tenon.purchasing.procurement.Dispatched;
import org.tenon.purchasing.procurement.DropShipmentService;
import org.tenon.purchasing.procurement.ProcuredLine;
import org.tenon.purchasing.procurement.ProcurementChanged;
import org.tenon.purchasing.procurement.ProcurementKind;
import org.tenon.purchasing.procurement.ProcurementRequest;
import org.tenon.purchasing.procurement.ProcurementService;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What is bought for lines of documents. */
@Besides(
        value = "procurement",
        services = {ProcurementService.class, DropShipmentService.class})
public interface ProcurementContract extends PurchasingUnderTest {

    CustomerId CUSTOMER = new CustomerId("of-procurement");

    ProcurementService procurement();

    DropShipmentService dropShipments();

    /** Of the inventory that the provider works with. */
    ReservationService reservations();

    private static String document() {
        return "order/" + UUID.randomUUID();
    }

    private static ProcurementRequest.Line drop(String line, ProductId product, long quantity) {
        return new ProcurementRequest.Line(line, product, BigDecimal.valueOf(quantity), ProcurementKind.DROP_SHIPMENT);
    }

    private static ProcurementRequest.Line make(String line, ProductId product, long quantity) {
        return new ProcurementRequest.Line(line, product, BigDecimal.valueOf(quantity), ProcurementKind.MAKE_TO_ORDER);
    }

    private List<ProcuredLine> request(String document, ProcurementRequest.Line... lines) {
        return procurement()
                .request(
                        new ProcurementRequest(document, CUSTOMER, WarehouseId.MAIN, Optional.empty(), List.of(lines)));
    }

    private PurchaseOrder purchase(ProcuredLine line) {
        return purchases().find(line.purchase().orElseThrow()).orElseThrow();
    }

    private PurchaseOrder sent(ProcuredLine line) {
        return purchases().send(line.purchase().orElseThrow());
    }

    private ProcuredLine now(String document) {
        return procurement().of(document).get(0);
    }

    private void supplyInPacks(SupplierId supplier, ProductId product, long pack) {
        supplies()
                .set(
                        supplier,
                        new Supply(
                                product,
                                Optional.empty(),
                                BigDecimal.valueOf(pack),
                                List.of(new PriceBreak(BigDecimal.ZERO, money("2"))),
                                Optional.empty(),
                                false,
                                DateRange.ALWAYS));
    }

    @Core
    @DisplayName(
            "PUR-60 What lines want is drafted of the best suppliers, an order for each and each way, once however often it is asked")
    default void drafted() {
        SupplierId dear = supplier();
        SupplierId cheap = supplier();
        ProductId one = goodsOf(dear, "3");
        supplies().set(cheap, Supply.of(one, money("2")));
        ProductId other = goodsOf(cheap, "5");
        String document = document();

        List<ProcuredLine> asked = request(document, drop("1", one, 4), drop("2", other, 1), make("3", one, 2));

        assertThat(asked)
                .extracting(ProcuredLine::line, ProcuredLine::ordered, ProcuredLine::delivered)
                .containsExactly(
                        tuple("1", new BigDecimal("4"), BigDecimal.ZERO),
                        tuple("2", BigDecimal.ONE, BigDecimal.ZERO),
                        tuple("3", new BigDecimal("2"), BigDecimal.ZERO));
        assertThat(asked).allSatisfy(line -> assertThat(line.expected()).contains(today().plusDays(LEAD_DAYS)));
        PurchaseOrder toCustomer = purchase(asked.get(0));
        assertThat(toCustomer.supplier()).isEqualTo(cheap);
        assertThat(toCustomer.state()).isEqualTo(PurchaseOrderState.DRAFT);
        assertThat(toCustomer.shipTo()).contains(CUSTOMER);
        assertThat(toCustomer.lines())
                .extracting(PurchaseOrderLine::orderedFor)
                .containsExactly(
                        Optional.of(new OrderedFor(document, "1", new BigDecimal("4"))),
                        Optional.of(new OrderedFor(document, "2", BigDecimal.ONE)));
        // 4 at 2 and 1 at 5
        assertThat(toCustomer.total()).isEqualTo(money("13").rounded(RoundingMode.HALF_UP));
        assertThat(purchase(asked.get(2)).shipTo()).isEmpty();
        assertThat(request(document, drop("1", one, 4), drop("2", other, 1), make("3", one, 2)))
                .isEqualTo(asked);
        assertThat(procurement().of(document)).isEqualTo(asked);
    }

    @Core
    @DisplayName("PUR-61 What a supplier sends to the customer is delivered as it says, in parts, and never in stock")
    default void dispatched() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        String document = document();
        PurchaseOrder order = sent(request(document, drop("1", product, 5)).get(0));
        assertThat(order.lines().get(0).plan()).isEmpty();
        assertThat(incoming(product)).isEqualByComparingTo("0");
        assertConflict(
                () -> goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 1))), "purchasing.drop-shipped");

        PurchaseOrder part = dropShipments()
                .dispatch(
                        order.id(),
                        new Dispatch(Optional.of("SF-4711"), Optional.of(today()), List.of(Dispatch.Line.of(1, 2))));

        assertThat(part.state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        assertThat(now(document).delivered()).isEqualByComparingTo("2");
        assertThat(now(document).ordered()).isEqualByComparingTo("3");
        PurchaseOrder all = dropShipments().dispatch(order.id(), Dispatch.of(Dispatch.Line.of(1, 3)));
        assertThat(all.state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(now(document).delivered()).isEqualByComparingTo("5");
        assertThat(now(document).expected()).isEmpty();
        assertThat(onHand(product)).isEqualByComparingTo("0");
        assertThat(dropShipments().dispatches(order.id()))
                .extracting(Dispatched::reference, Dispatched::quantity)
                .containsExactly(
                        tuple(Optional.of("SF-4711"), new BigDecimal("2")),
                        tuple(Optional.empty(), new BigDecimal("3")));
        assertThat(goodsIn().receipts(order.id())).isEmpty();
    }

    @Core
    @DisplayName(
            "PUR-62 What is bought for a line is incoming for nobody else, and set aside for it as it comes in; the rest of a pack is not")
    default void setAside() {
        SupplierId supplier = supplier();
        ProductId product = goods();
        supplyInPacks(supplier, product, 6);
        String document = document();
        PurchaseOrder order = sent(request(document, make("7", product, 10)).get(0));
        assertThat(order.lines().get(0).quantity()).isEqualByComparingTo("12");
        assertThat(incoming(product)).isEqualByComparingTo("0");

        goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 7)));

        assertThat(reserved(document)).isEqualByComparingTo("7");
        assertThat(now(document).delivered()).isEqualByComparingTo("7");
        goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 5)));
        assertThat(reserved(document)).isEqualByComparingTo("10");
        assertThat(now(document).delivered()).isEqualByComparingTo("10");
        assertThat(onHand(product)).isEqualByComparingTo("12");
    }

    private BigDecimal reserved(String document) {
        return reservations().of(document).stream().map(Reservation::reserved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Core
    @DisplayName("PUR-63 A draft follows what is wanted by now, and is cancelled when nothing is")
    default void followed() {
        SupplierId supplier = supplier();
        ProductId one = goodsOf(supplier, "2");
        ProductId other = goodsOf(supplier, "3");
        String document = document();
        PurchaseOrder draft = purchase(
                request(document, drop("1", one, 4), drop("2", other, 1)).get(0));

        request(document, drop("1", one, 6), drop("2", other, 1));
        PurchaseOrder more = purchases().find(draft.id()).orElseThrow();
        assertThat(more.lines().get(0).quantity()).isEqualByComparingTo("6");
        // 6 at 2 and 1 at 3
        assertThat(more.total().amount()).isEqualByComparingTo("15");

        request(document, drop("2", other, 1));
        PurchaseOrder less = purchases().find(draft.id()).orElseThrow();
        assertThat(less.lines()).extracting(PurchaseOrderLine::product).containsExactly(other);
        assertThat(less.total().amount()).isEqualByComparingTo("3");

        procurement().withdraw(document);
        procurement().withdraw(document);
        assertThat(purchases().find(draft.id()).orElseThrow().state()).isEqualTo(PurchaseOrderState.CANCELLED);
        assertThat(procurement().of(document)).isEmpty();
        assertThat(request(document, drop("1", one, 4)).get(0).purchase()).isNotEqualTo(Optional.of(draft.id()));
    }

    @Core
    @DisplayName(
            "PUR-64 Once a supplier has the order, no less of a drop shipment is wanted until its line is closed, and more is ordered besides")
    default void alreadySent() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        String document = document();
        PurchaseOrder order = sent(request(document, drop("1", product, 4)).get(0));

        assertConflict(() -> request(document, drop("1", product, 3)), "purchasing.already-sent");
        assertConflict(() -> procurement().withdraw(document), "purchasing.already-sent");
        ProcuredLine more = request(document, drop("1", product, 5)).get(0);
        assertThat(more.ordered()).isEqualByComparingTo("5");
        assertThat(more.purchase()).isNotEqualTo(Optional.of(order.id()));

        dropShipments().dispatch(order.id(), Dispatch.of(Dispatch.Line.of(1, 1)));
        goodsIn().close(order.id(), Set.of());
        assertThat(request(document, drop("1", product, 3)).get(0).ordered()).isEqualByComparingTo("2");
        procurement().withdraw(document);
        assertThat(now(document).quantity()).isEqualByComparingTo("1");
        assertThat(now(document).ordered()).isEqualByComparingTo("0");
    }

    @Core
    @DisplayName(
            "PUR-65 What was ordered to come in and is wanted no more is incoming for everybody, and for the stock when it comes")
    default void forTheStock() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        String document = document();
        PurchaseOrder order = sent(request(document, make("1", product, 4)).get(0));

        procurement().withdraw(document);

        assertThat(incoming(product)).isEqualByComparingTo("4");
        goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 4)));
        assertThat(onHand(product)).isEqualByComparingTo("4");
        assertThat(reserved(document)).isEqualByComparingTo("0");
        assertThat(procurement().of(document)).isEmpty();
    }

    @Full
    @DisplayName(
            "PUR-66 What nobody delivers, or nobody sends a customer so much of, is refused, and nothing is drafted")
    default void refused() {
        SupplierId supplier = supplier();
        ProductId known = goodsOf(supplier, "2");
        ProductId packed = goods();
        supplyInPacks(supplier, packed, 6);
        String document = document();

        assertConflict(() -> request(document, make("1", known, 1), make("2", goods(), 1)), "purchasing.no-supplier");
        assertConflict(() -> request(document, make("1", known, 1), drop("2", packed, 5)), "purchasing.pack");
        assertThat(procurement().of(document)).isEmpty();
        assertThat(request(document, drop("2", packed, 12)).get(0).ordered()).isEqualByComparingTo("12");
    }

    @Full
    @DisplayName("PUR-67 What is bought is handed over to a line of another document")
    default void handedOver() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        String from = document();
        String to = document();
        PurchaseOrder order =
                sent(request(from, drop("1", product, 4), make("2", product, 3)).get(0));

        procurement().handOver(from, to, Map.of("1", "5"));

        assertThat(procurement().of(from)).extracting(ProcuredLine::line).containsExactly("2");
        assertThat(procurement().of(to)).extracting(ProcuredLine::line).containsExactly("5");
        assertThat(request(to, drop("5", product, 4)).get(0).purchase()).contains(order.id());
        dropShipments().dispatch(order.id(), Dispatch.of(Dispatch.Line.of(1, 4)));
        assertThat(now(to).delivered()).isEqualByComparingTo("4");
        assertConflict(() -> procurement().handOver(from, to, Map.of("1", "6")), "purchasing.not-requested");
        assertConflict(() -> procurement().handOver(from, to, Map.of("2", "5")), "purchasing.not-requested");
    }

    @Full
    @DisplayName("PUR-68 Who changes a draft keeps what is bought for orders in it")
    default void keptInDrafts() {
        SupplierId supplier = supplier();
        SupplierId another = supplier();
        ProductId one = goodsOf(supplier, "2");
        ProductId other = goodsOf(supplier, "3");
        String document = document();
        PurchaseOrder draft = purchase(request(document, make("1", one, 4)).get(0));
        PurchaseOrderDraft.Line wanted =
                new PurchaseOrderDraft.Line(one, new BigDecimal("5"), Optional.of(money("1")), Optional.empty());

        PurchaseOrder changed = purchases().change(draft.id(), draft.version(), PurchaseOrderDraft.of(another, wanted));

        assertThat(changed.supplier()).isEqualTo(another);
        assertThat(changed.lines().get(0).orderedFor()).contains(new OrderedFor(document, "1", new BigDecimal("4")));
        assertRefusedAt(
                () -> purchases()
                        .change(
                                draft.id(),
                                changed.version(),
                                PurchaseOrderDraft.of(supplier, PurchaseOrderDraft.Line.of(one, 3))),
                "/lines");
        PurchaseOrder toCustomer =
                purchase(request(document(), drop("1", one, 4)).get(0));
        assertRefusedAt(
                () -> purchases()
                        .change(
                                toCustomer.id(),
                                toCustomer.version(),
                                PurchaseOrderDraft.of(
                                        supplier,
                                        PurchaseOrderDraft.Line.of(one, 4),
                                        PurchaseOrderDraft.Line.of(other, 1))),
                "/lines");
    }

    @Full
    @DisplayName("PUR-69 Whatever becomes of what is bought is told of its document")
    default void toldOf() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        String document = document();
        PurchaseOrderId id =
                request(document, make("1", product, 4)).get(0).purchase().orElseThrow();
        request(document, make("1", product, 4));
        assertThat(changesOf(document)).isZero();

        PurchaseOrder order = purchases().send(id);
        goodsIn().expect(id, order.version(), Map.of(1, today().plusDays(30)));
        goodsIn().receive(id, GoodsIn.of(GoodsIn.Line.of(1, 1)));
        goodsIn().close(id, Set.of());

        assertThat(changesOf(document)).isEqualTo(4);
        // What was closed short is ordered anew when it is asked for.
        assertThat(now(document).ordered()).isEqualByComparingTo("0");
        assertThat(request(document, make("1", product, 4)).get(0).ordered()).isEqualByComparingTo("3");
    }

    private long changesOf(String document) {
        return told(document).stream().filter(ProcurementChanged.TYPE::equals).count();
    }

    @Full
    @DisplayName("PUR-70 What was not sent so is refused, and nothing is noted")
    default void wrongDispatch() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder draft =
                purchase(request(document(), drop("1", product, 4)).get(0));
        assertConflict(
                () -> dropShipments().dispatch(draft.id(), Dispatch.of(Dispatch.Line.of(1, 1))), "purchasing.not-sent");
        purchases().send(draft.id());
        PurchaseOrder forStock = sent(supplier, product, 4);
        assertConflict(
                () -> dropShipments().dispatch(forStock.id(), Dispatch.of(Dispatch.Line.of(1, 1))),
                "purchasing.not-drop-shipped");

        assertRefusedAt(() -> dropShipments().dispatch(draft.id(), Dispatch.of()), "/lines");
        assertRefusedAt(
                () -> dropShipments()
                        .dispatch(
                                draft.id(),
                                new Dispatch(
                                        Optional.of(" "),
                                        Optional.of(today().plusDays(1)),
                                        List.of(
                                                Dispatch.Line.of(1, 5),
                                                Dispatch.Line.of(1, 0),
                                                Dispatch.Line.of(2, 1)))),
                "/reference",
                "/on",
                "/lines/0/quantity",
                "/lines/1/line",
                "/lines/1/quantity",
                "/lines/2/line");
        assertThat(dropShipments().dispatches(draft.id())).isEmpty();
    }

    @Concurrent
    @DisplayName("PUR-71 Of 8 who ask for the same at once, one drafts it")
    default void draftedOnceAtOnce() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        String document = document();

        Together.run(8, thread -> request(document, drop("1", product, 4)));

        assertThat(request(document, drop("1", product, 4)).get(0).ordered()).isEqualByComparingTo("4");
        assertThat(purchases()
                        .orders(new PurchaseOrderQuery(Optional.of(supplier), Set.of()), PageRequest.first())
                        .items())
                .hasSize(1);
    }
}
