package org.tenon.testing.contract.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertConflict;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertRefusedAt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.purchasing.PriceBreak;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderDraft.Line;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderLine;
import org.tenon.purchasing.PurchaseOrderQuery;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.Supplier;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Purchase orders until they are sent. */
public interface PurchaseOrderContract extends PurchasingUnderTest {

    @Core
    @DisplayName(
            "PUR-20 A draft has the supplier's prices, numbers and days where it says no others, and the sum of its lines")
    default void draftedAtTheirPrices() {
        SupplierId supplier = supplier();
        ProductId packed = goods();
        supplies()
                .set(
                        supplier,
                        new Supply(
                                packed,
                                Optional.of("T-1"),
                                new BigDecimal("12"),
                                List.of(
                                        new PriceBreak(BigDecimal.ZERO, money("3.5")),
                                        new PriceBreak(new BigDecimal("24"), money("3.333"))),
                                Optional.of(2),
                                false,
                                DateRange.ALWAYS));
        ProductId bargained = goods();

        PurchaseOrder order = purchases()
                .create(new PurchaseOrderDraft(
                        supplier,
                        WarehouseId.MAIN,
                        Optional.of("Spring"),
                        List.of(
                                Line.of(packed, 24),
                                new Line(
                                        bargained,
                                        new BigDecimal("1.5"),
                                        Optional.of(money("9.01")),
                                        Optional.of(today().plusDays(9))))));

        // 24 x 3.333 = 79.992, 79.99 in cents; 1.5 x 9.01 = 13.515, 13.52
        int digits = money("1").minorDigits();
        assertThat(order.lines()).extracting(PurchaseOrderLine::number).containsExactly(1, 2);
        assertThat(order.lines())
                .extracting(PurchaseOrderLine::unitCost)
                .containsExactly(money("3.333"), money("9.01"));
        if (digits == 2) {
            assertThat(order.lines())
                    .extracting(PurchaseOrderLine::total)
                    .containsExactly(money("79.99"), money("13.52"));
            assertThat(order.total()).isEqualTo(money("93.51"));
        }
        assertThat(order.lines())
                .extracting(PurchaseOrderLine::expected)
                .containsExactly(today().plusDays(2), today().plusDays(9));
        assertThat(order.lines())
                .extracting(PurchaseOrderLine::supplierNumber)
                .containsExactly(Optional.of("T-1"), Optional.empty());
        assertThat(order.state()).isEqualTo(PurchaseOrderState.DRAFT);
        assertThat(order.reference()).contains("Spring");
        assertThat(purchases().find(order.id())).contains(order);
        assertThat(incoming(packed)).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName("PUR-21 A wrong draft is refused at all of its places")
    default void wrongDraft() {
        SupplierId supplier = supplier();
        ProductId packed = goods();
        supplies()
                .set(
                        supplier,
                        new Supply(
                                packed,
                                Optional.empty(),
                                BigDecimal.TEN,
                                List.of(new PriceBreak(BigDecimal.ZERO, money("1"))),
                                Optional.empty(),
                                false,
                                DateRange.ALWAYS));
        assertRefusedAt(
                () -> purchases()
                        .create(new PurchaseOrderDraft(
                                supplier,
                                new WarehouseId("nowhere"),
                                Optional.of(" "),
                                List.of(
                                        Line.of(packed, 15),
                                        Line.of(goods(), 1),
                                        new Line(
                                                service(),
                                                BigDecimal.ZERO,
                                                Optional.of(money("1")),
                                                Optional.of(today().minusDays(1))),
                                        new Line(packed, BigDecimal.TEN, Optional.of(money("-1")), Optional.empty())))),
                "/warehouse",
                "/reference",
                "/lines/0/quantity",
                "/lines/1/unitCost",
                "/lines/2/product",
                "/lines/2/quantity",
                "/lines/2/expected",
                "/lines/3/unitCost");
        assertRefusedAt(() -> drafted(supplier), "/lines");
        assertRefusedAt(() -> drafted(new SupplierId("none"), Line.of(packed, 10)), "/supplier");
    }

    @Core
    @DisplayName("PUR-22 A draft is changed on its last version, and no more once it is sent")
    default void changed() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder draft = drafted(supplier, Line.of(product, 5), Line.of(product, 7));
        PurchaseOrderDraft less = PurchaseOrderDraft.of(supplier, Line.of(product, 4));

        PurchaseOrder changed = purchases().change(draft.id(), draft.version(), less);

        assertThat(changed.total()).isEqualTo(money("8"));
        assertThat(changed.number()).isEqualTo(draft.number());
        assertThat(purchases().find(draft.id())).contains(changed);
        assertThatThrownBy(() -> purchases().change(draft.id(), draft.version(), less))
                .isInstanceOf(StaleVersionException.class);
        PurchaseOrder sent = purchases().send(draft.id());
        assertConflict(() -> purchases().change(draft.id(), sent.version(), less), "purchasing.not-draft");
        assertThatThrownBy(() -> purchases().change(new PurchaseOrderId("none"), 1, less))
                .isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName("PUR-23 What has been sent is incoming, line by line, and what is drafted is not")
    default void sentIsIncoming() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder draft = drafted(supplier, Line.of(product, 5), Line.of(product, 7));
        assertThat(incoming(product)).isEqualByComparingTo("0");

        PurchaseOrder sent = purchases().send(draft.id());

        assertThat(sent.state()).isEqualTo(PurchaseOrderState.SENT);
        assertThat(sent.sentAt()).isPresent();
        assertThat(sent.lines()).allMatch(line -> line.plan().isPresent());
        assertThat(incoming(product)).isEqualByComparingTo("12");
        assertConflict(() -> purchases().send(draft.id()), "purchasing.not-draft");
        assertThatThrownBy(() -> purchases().send(new PurchaseOrderId("none"))).isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("PUR-24 Nothing is sent to who is blocked, or takes no order as small")
    default void notSent() {
        Supplier supplier = suppliers()
                .add(new SupplierDetails(
                        "Not for a little",
                        currency(),
                        LEAD_DAYS,
                        supplierDetails().reliability(),
                        Optional.of(money("100")),
                        supplierDetails().tolerance(),
                        false));
        ProductId product = goodsOf(supplier.id(), "10");
        PurchaseOrder small = drafted(supplier.id(), Line.of(product, 9));
        PurchaseOrder enough = drafted(supplier.id(), Line.of(product, 10));
        assertConflict(() -> purchases().send(small.id()), "purchasing.below-minimum");

        SupplierDetails details = supplier.details();
        suppliers()
                .change(
                        supplier.id(),
                        supplier.version(),
                        new SupplierDetails(
                                details.name(),
                                details.currency(),
                                details.leadTimeDays(),
                                details.reliability(),
                                details.minimumOrder(),
                                details.tolerance(),
                                true));
        assertConflict(() -> purchases().send(enough.id()), "purchasing.supplier-blocked");
        assertThat(incoming(product)).isEqualByComparingTo("0");
        assertRefusedAt(() -> drafted(supplier.id(), Line.of(product, 10)), "/supplier");
    }

    @Full
    @DisplayName("PUR-25 Purchase orders are listed the latest first, by supplier and state, page by page, each once")
    default void listed() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "1");
        PurchaseOrder first = drafted(supplier, Line.of(product, 1));
        PurchaseOrder second = drafted(supplier, Line.of(product, 2));
        PurchaseOrder third = sent(supplier, product, 3);
        PurchaseOrderQuery all = new PurchaseOrderQuery(Optional.of(supplier), Set.of());

        Page<PurchaseOrder> page = purchases().orders(all, PageRequest.first(2));
        assertThat(page.items()).containsExactly(third, second);
        assertThat(purchases()
                        .orders(all, PageRequest.first(2).from(page.next().orElseThrow()))
                        .items())
                .containsExactly(first);
        assertThat(purchases()
                        .orders(
                                new PurchaseOrderQuery(Optional.of(supplier), Set.of(PurchaseOrderState.SENT)),
                                PageRequest.first())
                        .items())
                .containsExactly(third);
    }
}
