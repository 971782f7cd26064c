package org.tenon.testing.contract.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertRefusedAt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.purchasing.PriceBreak;
import org.tenon.purchasing.ReceiptTolerance;
import org.tenon.purchasing.Supplier;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.SupplyOffer;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Suppliers, what they deliver, and who of them is the best. */
public interface SupplierContract extends PurchasingUnderTest {

    private Supply supply(ProductId product, String pack, boolean preferred, PriceBreak... prices) {
        return new Supply(
                product,
                Optional.of("THEIRS-1"),
                new BigDecimal(pack),
                List.of(prices),
                Optional.of(3),
                preferred,
                DateRange.ALWAYS);
    }

    private PriceBreak price(String from, String cost) {
        return new PriceBreak(new BigDecimal(from), money(cost));
    }

    private SupplierDetails blocked() {
        SupplierDetails open = supplierDetails();
        return new SupplierDetails(
                open.name(),
                open.currency(),
                open.leadTimeDays(),
                open.reliability(),
                open.minimumOrder(),
                open.tolerance(),
                true);
    }

    @Core
    @DisplayName("PUR-01 A supplier is found as it was added, by a part of its name, and changed on its last version")
    default void kept() {
        String name = "Möbel " + UUID.randomUUID();
        SupplierDetails details = new SupplierDetails(
                name,
                currency(),
                9,
                Percent.of("87.5"),
                Optional.of(money("250")),
                new ReceiptTolerance(Percent.of("5"), Percent.of("2.5")),
                false);

        Supplier added = suppliers().add(details);

        assertThat(added.details()).isEqualTo(details);
        assertThat(suppliers().find(added.id())).contains(added);
        assertThat(suppliers()
                        .suppliers(name.substring(2).toUpperCase(java.util.Locale.ROOT), PageRequest.first())
                        .items())
                .containsExactly(added);

        Supplier changed = suppliers().change(added.id(), added.version(), blocked());
        assertThat(changed.details()).isEqualTo(blocked());
        assertThat(changed.version()).isGreaterThan(added.version());
        assertThatThrownBy(() -> suppliers().change(added.id(), added.version(), details))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> suppliers().change(new SupplierId("none"), 1, details))
                .isInstanceOf(NotFoundException.class);
        assertThat(told(added.id().value())).containsExactly("supplier.added", "supplier.changed");
    }

    @Full
    @DisplayName("PUR-02 A wrong supplier is refused at all of its places")
    default void wrongSupplier() {
        Currency other = Currency.getInstance(currency().getCurrencyCode().equals("JPY") ? "EUR" : "JPY");
        assertRefusedAt(
                () -> suppliers()
                        .add(new SupplierDetails(
                                " ",
                                currency(),
                                -1,
                                Percent.of("100.1"),
                                Optional.of(new Money(BigDecimal.ONE, other)),
                                new ReceiptTolerance(Percent.of("-1"), Percent.of("101")),
                                false)),
                "/name",
                "/leadTimeDays",
                "/reliability",
                "/minimumOrder",
                "/tolerance/over",
                "/tolerance/under");

        Supplier added = suppliers().add(supplierDetails());
        goodsOf(added.id(), "1");
        assertRefusedAt(
                () -> suppliers()
                        .change(added.id(), added.version(), SupplierDetails.of("In another currency", other, 1)),
                "/currency");
    }

    @Full
    @DisplayName("PUR-03 Suppliers come page by page, each once")
    default void supplierPages() {
        String name = "Page " + UUID.randomUUID();
        List<Supplier> added = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> suppliers().add(SupplierDetails.of(name + " " + i, currency(), i)))
                .toList();

        Page<Supplier> first = suppliers().suppliers(name, PageRequest.first(3));
        Page<Supplier> second = suppliers()
                .suppliers(name, PageRequest.first(3).from(first.next().orElseThrow()));

        assertThat(first.items()).isEqualTo(added.subList(0, 3));
        assertThat(second.items()).isEqualTo(added.subList(3, 5));
        assertThat(second.next()).isEmpty();
    }

    @Core
    @DisplayName("PUR-10 How a supplier delivers a product is found as it was said, replaced, and taken away")
    default void supplied() {
        SupplierId supplier = supplier();
        ProductId product = goods();
        Supply said = supply(product, "12", false, price("0", "3.5"), price("120", "3.1"));

        assertThat(supplies().set(supplier, said)).isEqualTo(said);
        assertThat(supplies().of(supplier)).containsExactly(said);
        Supply again = supply(product, "6", true, price("0", "3.4"));
        supplies().set(supplier, again);
        assertThat(supplies().of(supplier)).containsExactly(again);

        supplies().remove(supplier, product);
        supplies().remove(supplier, product);
        assertThat(supplies().of(supplier)).isEmpty();
        assertThat(told(supplier.value()))
                .containsExactly(
                        "supplier.added",
                        "supplier.supply-changed",
                        "supplier.supply-changed",
                        "supplier.supply-changed");
        assertThatThrownBy(() -> supplies().of(new SupplierId("none"))).isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName(
            "PUR-11 The best offer is the preferred one, else the cheapest for so much in whole packs, else the fastest")
    default void best() {
        ProductId product = goods();
        SupplierId dear = supplier();
        SupplierId byHundreds = supplier();
        supplies().set(dear, Supply.of(product, money("4")));
        supplies().set(byHundreds, supply(product, "12", false, price("0", "5"), price("100", "3")));

        // 98 are 9 packs of 12, 108 pieces: from 100 on they cost 3.
        List<SupplyOffer> many = supplies().offers(product, new BigDecimal("98"));
        assertThat(many).extracting(SupplyOffer::supplier).containsExactly(byHundreds, dear);
        assertThat(many.get(0).quantity()).isEqualByComparingTo("108");
        assertThat(many.get(0).unitCost()).isEqualTo(money("3"));
        assertThat(many.get(0).arrives()).isEqualTo(today().plusDays(3));
        assertThat(many.get(1).arrives()).isEqualTo(today().plusDays(LEAD_DAYS));
        assertThat(supplies().offers(product, BigDecimal.ONE))
                .extracting(SupplyOffer::supplier)
                .containsExactly(dear, byHundreds);

        supplies().set(byHundreds, supply(product, "12", true, price("0", "5")));
        assertThat(supplies().offers(product, BigDecimal.ONE))
                .extracting(SupplyOffer::supplier)
                .containsExactly(byHundreds, dear);
    }

    @Full
    @DisplayName("PUR-12 Who is blocked, whose terms do not hold today, and who delivers no so little, offers nothing")
    default void notOffered() {
        ProductId product = goods();
        Supplier closed = suppliers().add(supplierDetails());
        supplies().set(closed.id(), Supply.of(product, money("1")));
        suppliers().change(closed.id(), closed.version(), blocked());
        supplies().set(supplier(), supply(product, "1", true, price("10", "1")));
        supplies()
                .set(
                        supplier(),
                        new Supply(
                                product,
                                Optional.empty(),
                                BigDecimal.ONE,
                                List.of(price("0", "1")),
                                Optional.empty(),
                                false,
                                new DateRange(Optional.of(today().plusDays(1)), Optional.empty())));

        assertThat(supplies().offers(product, BigDecimal.ONE)).isEmpty();
        assertThat(supplies().offers(product, BigDecimal.TEN)).hasSize(1);
    }

    @Full
    @DisplayName("PUR-13 What a supplier cannot deliver so is refused at all of its places")
    default void wrongSupply() {
        Currency other = Currency.getInstance(currency().getCurrencyCode().equals("JPY") ? "EUR" : "JPY");
        SupplierId supplier = supplier();
        assertRefusedAt(
                () -> supplies()
                        .set(
                                supplier,
                                new Supply(
                                        service(),
                                        Optional.of("half \ud800"),
                                        new BigDecimal("1E+2000000000"),
                                        List.of(
                                                price("0", "-1"),
                                                price("0.0", "1"),
                                                new PriceBreak(BigDecimal.TEN, new Money(BigDecimal.ONE, other))),
                                        Optional.of(-1),
                                        false,
                                        new DateRange(Optional.of(LocalDate.MIN), Optional.of(LocalDate.MAX)))),
                "/product",
                "/number",
                "/pack",
                "/leadTimeDays",
                "/validFrom",
                "/validTo",
                "/prices/0/unitCost",
                "/prices/1/from",
                "/prices/2/unitCost");
        assertRefusedAt(
                () -> supplies().set(supplier, supply(new ProductId("none"), "1", false)), "/product", "/prices");
        assertThatThrownBy(() -> supplies().set(new SupplierId("none"), Supply.of(goods(), money("1"))))
                .isInstanceOf(NotFoundException.class);
    }
}
