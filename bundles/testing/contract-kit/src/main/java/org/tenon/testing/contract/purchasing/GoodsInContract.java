package org.tenon.testing.contract.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertConflict;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertRefusedAt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.Receipt;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.purchasing.GoodsIn;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.PurchaseReceipt;
import org.tenon.purchasing.ReceiptTolerance;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What comes of purchase orders. */
public interface GoodsInContract extends PurchasingUnderTest {

    private PurchaseOrder receive(PurchaseOrder order, long quantity) {
        return goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, quantity)));
    }

    /** A supplier of which 10 % more is taken, and 5 % less is enough. */
    private SupplierId tolerated() {
        return suppliers()
                .add(new SupplierDetails(
                        "Not by the piece",
                        currency(),
                        LEAD_DAYS,
                        Percent.of("90"),
                        Optional.empty(),
                        new ReceiptTolerance(Percent.of("10"), Percent.of("5")),
                        false))
                .id();
    }

    @Core
    @DisplayName("PUR-30 Goods come in parts at the agreed cost, and are incoming until they have come")
    default void inParts() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2.5");
        PurchaseOrder order = sent(supplier, product, 10);

        PurchaseOrder part = receive(order, 4);
        assertThat(part.state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        assertThat(part.lines().get(0).open()).isEqualByComparingTo("6");
        assertThat(onHand(product)).isEqualByComparingTo("4");
        assertThat(incoming(product)).isEqualByComparingTo("6");

        PurchaseOrder all = receive(order, 6);
        assertThat(all.state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(onHand(product)).isEqualByComparingTo("10");
        assertThat(incoming(product)).isEqualByComparingTo("0");
        assertThat(purchases().find(order.id())).contains(all);

        List<PurchaseReceipt> receipts = goodsIn().receipts(order.id());
        assertThat(receipts)
                .extracting(PurchaseReceipt::quantity)
                .containsExactly(new BigDecimal("4"), new BigDecimal("6"));
        Receipt booked = stock().find(receipts.get(0).receipt()).orElseThrow();
        assertThat(booked.reference()).contains(order.number());
        assertThat(booked.lines()).singleElement().satisfies(line -> assertThat(line.unitCost())
                .contains(money("2.5")));
    }

    @Core
    @DisplayName("PUR-31 What is expected on another day is incoming on that day")
    default void anotherDay() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder order = sent(supplier, product, 10);

        PurchaseOrder moved = goodsIn().expect(order.id(), order.version(), Map.of(1, today().plusDays(30)));

        assertThat(moved.lines().get(0).expected()).isEqualTo(today().plusDays(30));
        assertThat(goodsIn().expect(order.id(), moved.version(), Map.of(1, today().plusDays(30))))
                .isEqualTo(moved);
        assertThat(incoming(product)).isEqualByComparingTo("10");
        assertThatThrownBy(() -> goodsIn().expect(order.id(), order.version(), Map.of(1, today())))
                .isInstanceOf(StaleVersionException.class);
        assertRefusedAt(
                () -> goodsIn().expect(order.id(), moved.version(), Map.of(1, today().minusDays(1), 2, today())),
                "/lines/1",
                "/lines/2");
        assertRefusedAt(() -> goodsIn().expect(order.id(), moved.version(), Map.of()), "/lines");
    }

    @Core
    @DisplayName("PUR-32 Of lines that are closed nothing more is expected, and what has come stays")
    default void closedShort() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder order = purchases()
                .send(drafted(supplier, PurchaseOrderDraft.Line.of(product, 10), PurchaseOrderDraft.Line.of(product, 5))
                        .id());
        receive(order, 4);

        PurchaseOrder one = goodsIn().close(order.id(), Set.of(1));
        assertThat(one.state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        assertThat(incoming(product)).isEqualByComparingTo("5");
        assertRefusedAt(() -> receive(order, 1), "/lines/0/line");
        assertRefusedAt(() -> goodsIn().close(order.id(), Set.of(3)), "/lines");

        PurchaseOrder all = goodsIn().close(order.id(), Set.of());
        assertThat(all.state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(goodsIn().close(order.id(), Set.of())).isEqualTo(all);
        assertThat(onHand(product)).isEqualByComparingTo("4");
        assertThat(incoming(product)).isEqualByComparingTo("0");
        assertConflict(() -> receive(order, 1), "purchasing.not-sent");
    }

    @Core
    @DisplayName(
            "PUR-33 A draft, and what was sent and of which nothing has come, is cancelled; once more changes nothing")
    default void cancelled() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder draft = drafted(supplier, PurchaseOrderDraft.Line.of(product, 3));
        PurchaseOrder sent = sent(supplier, product, 10);
        assertConflict(() -> goodsIn().close(draft.id(), Set.of(1)), "purchasing.not-sent");

        for (PurchaseOrder order : List.of(draft, sent)) {
            PurchaseOrder cancelled = goodsIn().close(order.id(), Set.of());
            assertThat(cancelled.state()).isEqualTo(PurchaseOrderState.CANCELLED);
            assertThat(goodsIn().close(order.id(), Set.of())).isEqualTo(cancelled);
        }
        assertThat(incoming(product)).isEqualByComparingTo("0");
        assertConflict(() -> purchases().send(draft.id()), "purchasing.not-draft");
        assertThatThrownBy(() -> goodsIn().close(new PurchaseOrderId("none"), Set.of()))
                .isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("PUR-34 A little more is taken, and a little less is enough, as the supplier's tolerance says")
    default void tolerance() {
        SupplierId supplier = tolerated();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder more = sent(supplier, product, 100);
        assertRefusedAt(() -> receive(more, 111), "/lines/0/quantity");
        assertThat(receive(more, 110).state()).isEqualTo(PurchaseOrderState.RECEIVED);

        PurchaseOrder less = sent(supplier, product, 100);
        assertThat(receive(less, 94).state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        PurchaseOrder enough = receive(less, 1);
        assertThat(enough.state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(enough.lines().get(0).closed()).isTrue();
        assertThat(incoming(product)).isEqualByComparingTo("0");
        assertThat(onHand(product)).isEqualByComparingTo("205");
    }

    @Full
    @DisplayName("PUR-35 What did not come so is refused, and nothing is booked")
    default void wrongGoods() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder draft = drafted(supplier, PurchaseOrderDraft.Line.of(product, 3));
        assertConflict(() -> receive(draft, 1), "purchasing.not-sent");
        PurchaseOrder order = sent(supplier, product, 10);

        assertRefusedAt(
                () -> goodsIn()
                        .receive(
                                order.id(),
                                GoodsIn.of(
                                        GoodsIn.Line.of(1, 6),
                                        GoodsIn.Line.of(1, 5),
                                        GoodsIn.Line.of(2, 1),
                                        GoodsIn.Line.of(1, 0))),
                "/lines/1/quantity",
                "/lines/2/line",
                "/lines/3/quantity");
        assertRefusedAt(() -> goodsIn().receive(order.id(), GoodsIn.of()), "/lines");
        assertThatThrownBy(() -> goodsIn().receive(new PurchaseOrderId("none"), GoodsIn.of(GoodsIn.Line.of(1, 1))))
                .isInstanceOf(NotFoundException.class);
        assertThat(onHand(product)).isEqualByComparingTo("0");
        assertThat(purchases().find(order.id())).contains(order);
    }

    @Full
    @DisplayName("PUR-36 A line comes in several lots, on the day on which it came")
    default void lots() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder order = sent(supplier, product, 10);
        LotFacts fresh = new LotFacts(Optional.of(today().plusDays(90)), Optional.empty(), false);

        goodsIn()
                .receive(
                        order.id(),
                        new GoodsIn(
                                Optional.of("DN-7"),
                                Optional.of(today().minusDays(1)),
                                List.of(
                                        new GoodsIn.Line(
                                                1, new BigDecimal("6"), Optional.of("L-1"), fresh, Optional.empty()),
                                        new GoodsIn.Line(
                                                1,
                                                new BigDecimal("4"),
                                                Optional.of("L-2"),
                                                LotFacts.NONE,
                                                Optional.empty()))));

        Receipt booked =
                stock().find(goodsIn().receipts(order.id()).get(0).receipt()).orElseThrow();
        assertThat(booked.reference()).contains("DN-7");
        assertThat(booked.on()).contains(today().minusDays(1));
        assertThat(booked.lines())
                .extracting(Receipt.Line::lot)
                .containsExactly(Optional.of("L-1"), Optional.of("L-2"));
        assertThat(booked.lines().get(0).facts()).isEqualTo(fresh);
    }

    @Full
    @DisplayName("PUR-37 Every change is recorded, once, and what changes nothing is not")
    default void recorded() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder order = sent(supplier, product, 10);
        goodsIn().expect(order.id(), order.version(), Map.of(1, today().plusDays(30)));
        receive(order, 4);
        goodsIn().close(order.id(), Set.of());
        goodsIn().close(order.id(), Set.of());
        PurchaseOrder draft = drafted(supplier, PurchaseOrderDraft.Line.of(product, 3));
        purchases()
                .change(
                        draft.id(),
                        draft.version(),
                        PurchaseOrderDraft.of(supplier, PurchaseOrderDraft.Line.of(product, 4)));
        goodsIn().close(draft.id(), Set.of());

        assertThat(told(order.id().value()))
                .containsExactly(
                        "purchase-order.created",
                        "purchase-order.sent",
                        "purchase-order.expected",
                        "purchase-order.received",
                        "purchase-order.closed");
        assertThat(told(draft.id().value()))
                .containsExactly("purchase-order.created", "purchase-order.changed", "purchase-order.cancelled");
    }

    @Full
    @DisplayName("PUR-39 All of it can be done within one transaction of the caller, and is taken back with it")
    default void withinOneTransaction() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder received = transactions().required(() -> wholeStory(supplier, product));

        assertThat(received.state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(purchases().find(received.id())).contains(received);
        assertThat(onHand(product)).isEqualByComparingTo("3");
        assertThatThrownBy(() -> transactions().required(() -> {
                    wholeStory(supplier, product);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(onHand(product)).isEqualByComparingTo("3");
        assertThat(incoming(product)).isEqualByComparingTo("0");
    }

    private PurchaseOrder wholeStory(SupplierId supplier, ProductId product) {
        supplies().set(supplier, Supply.of(product, money("3")));
        supplies().set(supplier, Supply.of(product, money("4")));
        PurchaseOrder draft =
                drafted(supplier, PurchaseOrderDraft.Line.of(product, 9), PurchaseOrderDraft.Line.of(product, 1));
        PurchaseOrder changed = purchases()
                .change(
                        draft.id(),
                        draft.version(),
                        PurchaseOrderDraft.of(supplier, PurchaseOrderDraft.Line.of(product, 4)));
        PurchaseOrder sent = purchases().send(changed.id());
        goodsIn().expect(sent.id(), sent.version(), Map.of(1, today().plusDays(9)));
        receive(sent, 3);
        return goodsIn().close(sent.id(), Set.of());
    }

    @Concurrent
    @DisplayName("PUR-38 Of 16 who book the same goods at once, one does")
    default void bookedOnce() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder order = sent(supplier, product, 10);

        assertThat(Together.run(16, caller -> receive(order, 10)))
                .filteredOn(Together.Outcome::succeeded)
                .hasSize(1);
        assertThat(onHand(product)).isEqualByComparingTo("10");
        assertThat(incoming(product)).isEqualByComparingTo("0");
    }
}
