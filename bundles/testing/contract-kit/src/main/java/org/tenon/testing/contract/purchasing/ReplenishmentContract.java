package org.tenon.testing.contract.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReorderProposal;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.DateRange;
import org.tenon.purchasing.PriceBreak;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderLine;
import org.tenon.purchasing.Replenishment;
import org.tenon.purchasing.ReplenishmentService;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Purchase orders of what inventory proposes. */
@Besides(value = "replenishment", services = ReplenishmentService.class)
public interface ReplenishmentContract extends PurchasingUnderTest {

    ReplenishmentService replenishment();

    /** Of the inventory that the provider asks. */
    ReorderService reorders();

    /** Sets the day that it is for the provider. */
    void setToday(java.time.LocalDate day);

    /** Of the product there are to be so many. */
    private void wanted(ProductId product, long quantity) {
        reorders()
                .set(new ReorderRule(
                        product,
                        WarehouseId.MAIN,
                        Optional.of(BigDecimal.valueOf(quantity)),
                        Optional.of(BigDecimal.valueOf(quantity)),
                        Optional.empty()));
    }

    private Replenishment draft(ProductId... products) {
        return replenishment().draft(Set.of(products), Optional.empty());
    }

    @Core
    @DisplayName("PUR-50 Proposals become one draft for each supplier, in whole packs, at its prices")
    default void bySupplier() {
        SupplierId one = supplier();
        SupplierId other = supplier();
        ProductId first = goodsOf(one, "2");
        ProductId second = goodsOf(one, "3");
        ProductId third = goods();
        supplies()
                .set(
                        other,
                        new Supply(
                                third,
                                Optional.empty(),
                                new BigDecimal("12"),
                                List.of(new PriceBreak(BigDecimal.ZERO, money("1"))),
                                Optional.empty(),
                                false,
                                DateRange.ALWAYS));
        supplies().set(one, Supply.of(third, money("1.5")));
        Stream.of(first, second, third).forEach(product -> wanted(product, 20));

        Replenishment drafted = draft(first, second, third);

        assertThat(drafted.unsupplied()).isEmpty();
        assertThat(drafted.orders()).extracting(PurchaseOrder::supplier).containsExactlyInAnyOrder(one, other);
        PurchaseOrder ofOne = of(drafted, one);
        assertThat(ofOne.lines()).extracting(PurchaseOrderLine::product).containsExactlyInAnyOrder(first, second);
        assertThat(ofOne.total()).isEqualTo(money("100"));
        assertThat(of(drafted, other).lines()).singleElement().satisfies(line -> assertThat(line.quantity())
                .isEqualByComparingTo("24"));
        drafted.orders()
                .forEach(order -> assertThat(purchases().find(order.id())).contains(order));
    }

    private static PurchaseOrder of(Replenishment drafted, SupplierId supplier) {
        return drafted.orders().stream()
                .filter(order -> order.supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    @Core
    @DisplayName("PUR-51 What is drafted, on its way or late is not ordered once more; what is wanted besides is")
    default void nothingTwice() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        wanted(product, 20);
        PurchaseOrder order = draft(product).orders().get(0);

        assertThat(draft(product).orders()).isEmpty();
        purchases().send(order.id());
        assertThat(draft(product).orders()).isEmpty();
        wanted(product, 25);
        assertThat(draft(product).orders())
                .singleElement()
                .satisfies(more -> assertThat(more.lines().get(0).quantity()).isEqualByComparingTo("5"));

        java.time.LocalDate before = today();
        setToday(before.plusDays(LEAD_DAYS + 1L));
        try {
            assertThat(draft(product).orders()).isEmpty();
            goodsIn().close(order.id(), Set.of());
            assertThat(draft(product).orders()).singleElement().satisfies(again -> assertThat(
                            again.lines().get(0).quantity())
                    .isEqualByComparingTo("20"));
        } finally {
            setToday(before);
        }
    }

    @Full
    @DisplayName("PUR-52 What nobody delivers is said, and what was not asked for is left")
    default void unsupplied() {
        ProductId nobodys = goods();
        ProductId other = goodsOf(supplier(), "1");
        wanted(nobodys, 20);
        wanted(other, 20);

        Replenishment drafted = draft(nobodys);

        assertThat(drafted.orders()).isEmpty();
        assertThat(drafted.unsupplied()).extracting(ReorderProposal::product).containsExactly(nobodys);
        assertThat(replenishment()
                        .draft(Set.of(other), Optional.of(new WarehouseId("elsewhere")))
                        .orders())
                .isEmpty();
        assertThat(draft(other).orders()).hasSize(1);
    }

    @Concurrent
    @DisplayName("PUR-53 Of 8 who draft the same proposals at once, one does")
    default void draftedOnce() {
        ProductId product = goodsOf(supplier(), "1");
        wanted(product, 20);

        assertThat(Together.all(8, caller -> draft(product)).stream()
                        .mapToInt(drafted -> drafted.orders().size())
                        .sum())
                .isEqualTo(1);
    }
}
