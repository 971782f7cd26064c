package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.GoodsReceived;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockMove;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Receipts, the ledger and the levels. */
public interface StockContract extends InventoryUnderTest {

    @Core
    @DisplayName("INV-01 A receipt raises what is on hand and available")
    default void receiptRaisesLevel() {
        ProductId product = goodsInStock(12);

        StockLevel level = level(product);
        assertThat(level.warehouse()).isEqualTo(WarehouseId.MAIN);
        assertThat(level.onHand()).isEqualByComparingTo("12");
        assertThat(level.reserved()).isEqualByComparingTo("0");
        assertThat(level.available()).isEqualByComparingTo("12");
        assertThat(level.incoming()).isEqualByComparingTo("0");
    }

    @Core
    @DisplayName("INV-02 Receipts of a product add up, between calls and within one")
    default void receiptsAddUp() {
        ProductId product = goodsInStock(5);

        stock().receive(receipt(Receipt.Line.of(product, 3), Receipt.Line.of(product, 4)));

        // 5 + 3 + 4
        assertThat(level(product).onHand()).isEqualByComparingTo("12");
    }

    @Full
    @DisplayName("INV-03 Fractions are kept to six decimals")
    default void fractions() {
        ProductId product = goods();

        stock().receive(receipt(line(product, "0.000001"), line(product, "2.5")));

        assertThat(level(product).onHand()).isEqualByComparingTo("2.500001");
    }

    @Core
    @DisplayName("INV-04 A receipt is booked whole or not at all")
    default void wholeOrNot() {
        ProductId product = goodsInStock(1);

        List<Violation> violations =
                refused(receipt(Receipt.Line.of(product, 5), Receipt.Line.of(new ProductId("no-such-product"), 1)));

        assertThat(violations).extracting(Violation::pointer).containsExactly("/lines/1/product");
        assertThat(level(product).onHand()).isEqualByComparingTo("1");
    }

    @Full
    @DisplayName("INV-05 An unknown warehouse is refused at its place")
    default void receiptInUnknownWarehouse() {
        Receipt receipt =
                new Receipt(new WarehouseId("NOWHERE"), Optional.empty(), List.of(Receipt.Line.of(goods(), 1)));

        assertThat(refused(receipt)).extracting(Violation::pointer).containsExactly("/warehouse");
    }

    @Full
    @DisplayName("INV-06 Quantities of zero or less are refused, each at its place")
    default void quantities() {
        ProductId product = goods();

        List<Violation> violations = refused(
                receipt(Receipt.Line.of(product, 1), Receipt.Line.of(product, 0), Receipt.Line.of(product, -1)));

        assertThat(violations).extracting(Violation::pointer).containsExactly("/lines/1/quantity", "/lines/2/quantity");
    }

    @Full
    @DisplayName("INV-07 There is no stock of a service")
    default void noStockOfServices() {
        assertThat(refused(receipt(Receipt.Line.of(service(), 1))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/product");
    }

    @Full
    @DisplayName("INV-08 A receipt has a line or more")
    default void receiptWithoutLines() {
        assertThat(refused(receipt())).extracting(Violation::pointer).containsExactly("/lines");
    }

    @Full
    @DisplayName("INV-09 A negative cost is refused, one of nothing is not")
    default void costs() {
        ProductId product = goods();

        assertThat(refused(receipt(costing(product, "-0.01"))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/unitCost");
        stock().receive(receipt(costing(product, "0")));
        assertThat(level(product).onHand()).isEqualByComparingTo("1");
    }

    @Full
    @DisplayName("INV-10 What is sold no more may still come in")
    default void discontinued() {
        Product product = products().find(goods()).orElseThrow();
        products().change(product.id(), product.version(), product.details().soldNoMore());

        receive(product.id(), 2);

        assertThat(level(product.id()).onHand()).isEqualByComparingTo("2");
    }

    @Core
    @DisplayName("INV-11 A receipt is recorded as an event, a refused one is not")
    default void eventOfReceipt() {
        ReceiptId id = stock().receive(receipt(Receipt.Line.of(goods(), 1)));
        refused(receipt());

        assertThat(events())
                .filteredOn(GoodsReceived.class::isInstance)
                .filteredOn(event -> event.subject().equals(id.value()))
                .hasSize(1);
    }

    @Core
    @DisplayName("INV-12 A product that never moved has no level")
    default void noLevel() {
        ProductId product = goods();

        assertThat(stock().levels(StockQuery.of(product), PageRequest.first()).items())
                .isEmpty();
    }

    @Core
    @DisplayName("INV-13 Levels come page by page, each once")
    default void levelPages() {
        Set<ProductId> products = Set.of(goodsInStock(1), goodsInStock(2), goodsInStock(3));
        StockQuery query = new StockQuery(products, Optional.empty());

        Page<StockLevel> first = stock().levels(query, PageRequest.first(2));
        Page<StockLevel> second =
                stock().levels(query, PageRequest.first(2).from(first.next().orElseThrow()));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
        List<StockLevel> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).extracting(StockLevel::product).containsExactlyInAnyOrderElementsOf(products);
    }

    @Core
    @DisplayName("INV-14 The ledger tells every move, oldest first, with its document and lot")
    default void moves() {
        ProductId product = goods();
        ReceiptId first = stock().receive(
                        receipt(new Receipt.Line(product, BigDecimal.TEN, Optional.of("LOT-1"), Optional.empty())));
        receive(product, 3);
        String document = document();
        reserve(document, "1", product, 4);
        reservations().issue(ReservationContract.issue(document, "a", "1", 4));

        List<StockMove> moves =
                stock().moves(StockQuery.of(product), PageRequest.first()).items();

        assertThat(moves).extracting(move -> move.quantity().intValueExact()).containsExactly(10, 3, -4);
        assertThat(moves.get(0).lot()).contains("LOT-1");
        assertThat(moves.get(0).document()).isEqualTo("receipt/" + first);
        assertThat(moves.get(2).document()).isEqualTo(document);
    }

    @Full
    @DisplayName("INV-15 The ledger comes page by page")
    default void movePages() {
        ProductId product = goods();
        for (int i = 1; i <= 5; i++) {
            receive(product, i);
        }

        List<Integer> read = new ArrayList<>();
        PageRequest next = PageRequest.first(2);
        for (int pages = 0; pages < 3; pages++) {
            Page<StockMove> page = stock().moves(StockQuery.of(product), next);
            page.items().forEach(move -> read.add(move.quantity().intValueExact()));
            next = page.next().map(next::from).orElse(next);
        }

        assertThat(read).containsExactly(1, 2, 3, 4, 5);
    }

    @Core
    @DisplayName("INV-16 A new installation has the warehouse MAIN")
    default void main() {
        assertThat(stock().warehouses(PageRequest.first()).items()).contains(WarehouseId.MAIN);
    }

    @Full
    @DisplayName("INV-17 Quantities of more than twelve digits are refused, also as the sum of two receipts")
    default void tooManyDigits() {
        ProductId product = goods();
        stock().receive(receipt(line(product, "999999999999")));

        assertThat(refused(receipt(line(product, "1000000000000"))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/quantity");
        assertThat(refused(receipt(line(product, "1"))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/quantity");
        assertThat(level(product).onHand()).isEqualByComparingTo("999999999999");
    }

    @Core
    @DisplayName("INV-18 A receipt is found as it was booked")
    default void receiptFound() {
        ProductId product = goods();
        Receipt receipt = receipt(
                Receipt.Line.of(product, 3),
                new Receipt.Line(
                        product, new BigDecimal("0.5"), Optional.of("LOT-1"), Optional.of(Money.of("12.345", "USD"))));

        ReceiptId id = stock().receive(receipt);

        assertThat(stock().find(id)).contains(receipt);
        assertThat(stock().find(new ReceiptId("no-such-receipt"))).isEmpty();
    }

    @Full
    @DisplayName("INV-19 Texts that no database keeps are refused, each at its place")
    default void texts() {
        Receipt receipt = new Receipt(
                WarehouseId.MAIN,
                Optional.of("x".repeat(201)),
                List.of(new Receipt.Line(goods(), BigDecimal.ONE, Optional.of("L\0T"), Optional.empty())));

        assertThat(refused(receipt)).extracting(Violation::pointer).containsExactly("/reference", "/lines/0/lot");
    }

    private static Receipt receipt(Receipt.Line... lines) {
        return new Receipt(WarehouseId.MAIN, Optional.of("DN-4711"), List.of(lines));
    }

    private static Receipt.Line line(ProductId product, String quantity) {
        return new Receipt.Line(product, new BigDecimal(quantity), Optional.empty(), Optional.empty());
    }

    private static Receipt.Line costing(ProductId product, String cost) {
        return new Receipt.Line(product, BigDecimal.ONE, Optional.empty(), Optional.of(Money.of(cost, "USD")));
    }

    private List<Violation> refused(Receipt receipt) {
        return catchThrowableOfType(InvalidRequestException.class, () -> stock().receive(receipt))
                .violations();
    }
}
