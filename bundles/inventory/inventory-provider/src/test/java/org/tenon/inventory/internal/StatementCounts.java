package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.PageRequest;
import org.tenon.testing.fixture.TestDatabase;

/** How often the database is asked: as often for 50 lines as for one. Products come from memory here. */
abstract class StatementCounts extends InventoryOnDatabase {

    private final boolean together;

    StatementCounts(TestDatabase database) {
        super(database);
        this.together = database == TestDatabase.POSTGRESQL;
    }

    /** PostgreSQL gets what is written together. */
    private long statements(long embedded, long postgreSql) {
        return together ? postgreSql : embedded;
    }

    @Test
    @DisplayName(
            "A receipt of products that were there before: warehouse, levels looked for, locked and written, moves, head")
    void receipts() {
        assertThat(receive(goodsInStock(1, 1))).isEqualTo(statements(6, 4));
        assertThat(receive(goodsInStock(50, 1))).isEqualTo(statements(6, 4));
    }

    @Test
    @DisplayName("A reservation: levels locked and written, reservations read and written")
    void reserving() {
        assertThat(reserve(document(), goodsInStock(1, 9))).isEqualTo(statements(4, 3));
        assertThat(reserve(document(), goodsInStock(50, 9))).isEqualTo(statements(4, 3));
    }

    @Test
    @DisplayName(
            "An issue: places, levels locked and written, issue looked for and written, reservations read and written, moves")
    void issues() {
        assertThat(issue(1)).isEqualTo(statements(8, 5));
        assertThat(issue(50)).isEqualTo(statements(8, 5));
    }

    @Test
    @DisplayName("A promise: the levels")
    void promises() {
        assertThat(promise(goodsInStock(1, 9))).isEqualTo(1);
        assertThat(promise(goodsInStock(50, 9))).isEqualTo(1);
    }

    @Test
    @DisplayName("The levels of any number of products, with what is expected and what leases still hold: one")
    void levels() {
        assertThat(levels(goodsInStock(1, 9))).isEqualTo(1);
        assertThat(levels(goodsInStock(50, 9))).isEqualTo(1);
    }

    @Test
    @DisplayName("A repeated reservation as many, and giving back, since the reservations are only updated")
    void repeating() {
        assertThat(repeat(1)).isEqualTo(List.of(statements(4, 3), statements(5, 4)));
        assertThat(repeat(50)).isEqualTo(List.of(statements(4, 3), statements(5, 4)));
    }

    private List<Long> repeat(int lines) {
        List<ProductId> products = goodsInStock(lines, 1);
        String document = document();
        reserve(document, products);
        receive(products);
        long again = reserve(document, products);
        return List.of(again, counted(() -> reservations().release(document)));
    }

    private List<ProductId> goodsInStock(int products, long quantity) {
        List<ProductId> made = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            made.add(goodsInStock(quantity));
        }
        return made;
    }

    private long receive(List<ProductId> products) {
        return counted(() -> stock().receive(new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                products.stream().map(product -> Receipt.Line.of(product, 1)).toList())));
    }

    private long reserve(String document, List<ProductId> products) {
        List<ReservationRequest.Line> lines = new ArrayList<>();
        products.forEach(product ->
                lines.add(new ReservationRequest.Line(Integer.toString(lines.size()), product, BigDecimal.valueOf(2))));
        return counted(() -> reservations().reserve(new ReservationRequest(document, WarehouseId.MAIN, lines)));
    }

    private long issue(int lines) {
        String document = document();
        reserve(document, goodsInStock(lines, 9));
        List<Issue.Line> all = reservations().of(document).stream()
                .map(reservation -> new Issue.Line(reservation.line(), BigDecimal.ONE))
                .toList();
        return counted(() -> reservations().issue(new Issue(document, "key", all)));
    }

    private long levels(List<ProductId> products) {
        StockQuery query = new StockQuery(Set.copyOf(products), Optional.empty());
        return counted(() ->
                assertThat(stock().levels(query, PageRequest.first()).items()).hasSameSizeAs(products));
    }

    private long promise(List<ProductId> products) {
        return counted(() -> availability()
                .promise(AvailabilityRequest.of(products.stream()
                        .map(product -> new AvailabilityRequest.Line(product, BigDecimal.ONE))
                        .toList())));
    }

    private long counted(Runnable work) {
        platform.statements().reset();
        work.run();
        return platform.statements().count();
    }
}
