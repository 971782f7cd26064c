package org.tenon.samples.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.InventoryData;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.testing.contract.exchange.ExchangeContract;
import org.tenon.testing.fixture.TestDatabase;

/** An inventory of acme gives its data to another of acme. */
class StockExchangeContractTest {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnDatabase implements ExchangeContract {

        private final Warehouse source;
        private final Warehouse target;

        OnDatabase(TestDatabase database) {
            source = new Warehouse(database);
            target = new Warehouse(database);
        }

        @AfterAll
        void close() {
            source.close();
            target.close();
        }

        @Override
        public DataImport source() {
            return source.exchange();
        }

        @Override
        public DataImport target() {
            return target.exchange();
        }

        @Override
        public void happen() {
            ProductId product = source.service(ProductService.class)
                    .create(ProductDetails.goods("SKU-" + UUID.randomUUID(), "A thing", "pcs", "standard"))
                    .id();
            source.service(StockService.class)
                    .receive(new Receipt(
                            WarehouseId.MAIN,
                            Optional.of("DN-1"),
                            List.of(
                                    Receipt.Line.of(product, 10),
                                    new Receipt.Line(
                                            product,
                                            new BigDecimal("2.5"),
                                            Optional.of("L-1"),
                                            Optional.of(Money.of("1.25", "USD"))))));
            String shipped = reserved(product, 4);
            reservations().issue(new Issue(shipped, "first", List.of(new Issue.Line("a/1 %", BigDecimal.ONE))));
            reservations().release(reserved(product, 2));
            reserved(product, 100);
            papers().forEach((kind, record) -> source().put(kind.name(), List.of(record)));
        }

        /** What only other inventories make, and we keep. */
        private Map<DataKind, DataRecord> papers() {
            Instant now = Instant.parse("2026-03-01T08:00:00Z");
            return Map.of(
                    InventoryData.BOOKING,
                    DataRecord.of("b")
                            .with("warehouse", "MAIN")
                            .with("reason", "FOUND")
                            .with("note", "behind the shelf")
                            .with("booked", now)
                            .build(),
                    InventoryData.TRANSFER,
                    DataRecord.of("t")
                            .with("from", "MAIN")
                            .with("to", "EAST")
                            .with("expected", "2026-03-02")
                            .with("sent", now)
                            .build(),
                    InventoryData.TRANSFER_LINE,
                    goods(DataRecord.of("t", "1"))
                            .with("arrived", BigDecimal.TEN)
                            .build(),
                    InventoryData.PLAN,
                    goods(DataRecord.of("p"))
                            .with("warehouse", "MAIN")
                            .with("received", BigDecimal.ZERO)
                            .with("expected", "2026-03-02")
                            .with("reliability", new BigDecimal("99.5"))
                            .with("cancelled", "true")
                            .build());
        }

        private DataRecord.Builder goods(DataRecord.Builder record) {
            return record.with("product", "p").with("quantity", BigDecimal.TEN);
        }

        @Test
        void when_and_how_urgently_goods_are_wanted_is_kept() {
            DataRecord wanted = DataRecord.of("order/zz", "1")
                    .with("product", "p")
                    .with("warehouse", "MAIN")
                    .with("requested", BigDecimal.ONE)
                    .with("reserved", BigDecimal.ZERO)
                    .with("shipped", BigDecimal.ZERO)
                    .with("due", "2026-03-02")
                    .with("priority", 7)
                    .build();
            String kind = InventoryData.RESERVATION.name();
            target().put(kind, List.of(wanted));
            target.service(ReservationService.class).release("order/none");

            assertThat(target().find(kind, List.of(wanted.key()))).containsExactly(wanted);
            target().remove(kind, List.of(wanted.key()));
        }

        @Test
        void what_is_still_to_come_is_refused_before_and_when_it_is_put() {
            DataRecord line = goods(DataRecord.of("t", "2"))
                    .with("arrived", BigDecimal.ONE)
                    .build();
            DataRecord plan = goods(DataRecord.of("q"))
                    .with("warehouse", "MAIN")
                    .with("received", BigDecimal.ONE)
                    .with("expected", "2026-03-02")
                    .with("reliability", BigDecimal.TEN)
                    .build();
            for (Map.Entry<DataKind, DataRecord> each : Map.of(
                            InventoryData.TRANSFER_LINE, line, InventoryData.PLAN, plan)
                    .entrySet()) {
                String kind = each.getKey().name();
                assertThatThrownBy(() -> target().put(kind, List.of(each.getValue())))
                        .isInstanceOfSatisfying(ConflictException.class, refused -> {
                            assertThat(refused.code()).isEqualTo("exchange.not-kept");
                            assertThat(refused.data()).containsEntry("kind", kind);
                        });
                assertThatThrownBy(() -> target().requireFit(new Giving(each.getKey(), each.getValue())))
                        .isInstanceOf(ConflictException.class)
                        .hasMessageContaining(each.getValue().key());
            }
            target().requireFit(source());
        }

        private ReservationService reservations() {
            return source.service(ReservationService.class);
        }

        private String reserved(ProductId product, long quantity) {
            String document = "order/" + UUID.randomUUID();
            reservations()
                    .reserve(new ReservationRequest(
                            document,
                            WarehouseId.MAIN,
                            List.of(new ReservationRequest.Line("a/1 %", product, BigDecimal.valueOf(quantity)))));
            return document;
        }

        @Override
        public List<DomainEvent> events() {
            return source.recorded();
        }

        @Override
        public List<DomainEvent> eventsOfTarget() {
            return target.recorded();
        }

        @Test
        void a_place_that_we_do_not_know_is_given_away_as_it_was_taken() {
            DataRecord move = DataRecord.of("zz-scrapped")
                    .with("product", "p")
                    .with("warehouse", "MAIN")
                    .with("quantity", BigDecimal.ONE)
                    .with("document", "booking/1")
                    .with("moved", source.platform().company().now())
                    .with("place", "SCRAP")
                    .build();
            String kind = InventoryData.MOVE.name();
            target().put(kind, List.of(move));

            assertThat(target().find(kind, List.of(move.key()))).containsExactly(move);
            target().remove(kind, List.of(move.key()));
        }

        @Test
        void levels_that_do_not_go_together_are_refused_and_forgotten_with_their_moves() {
            DataRecord move = DataRecord.of("zz-surplus")
                    .with("product", "p")
                    .with("warehouse", "MAIN")
                    .with("quantity", BigDecimal.valueOf(-1))
                    .with("document", "order/1")
                    .with("moved", source.platform().company().now())
                    .build();
            target().put(InventoryData.MOVE.name(), List.of(move));

            assertThatThrownBy(target()::complete)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("add up to -1");

            target().remove(InventoryData.MOVE.name(), List.of(move.key()));
            target().complete();
            assertThat(target.service(StockService.class)
                            .levels(StockQuery.of(new ProductId("p")), PageRequest.first())
                            .items())
                    .isEmpty();
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgresql extends OnDatabase {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    /** Has one record. */
    private record Giving(DataKind kind, DataRecord only) implements DataExport {

        @Override
        public String format() {
            return InventoryData.FORMAT;
        }

        @Override
        public List<DataKind> kinds() {
            return List.of(kind);
        }

        @Override
        public Page<DataRecord> page(String of, PageRequest page) {
            return new Page<>(List.of(only), Optional.empty());
        }

        @Override
        public List<DataRecord> find(String of, Collection<String> keys) {
            return List.of(only);
        }

        @Override
        public DataTotals totals(String of) {
            return new DataTotals(1, Map.of());
        }

        @Override
        public Set<DataKey> touched(Collection<RecordedEvent> events) {
            return Set.of();
        }
    }
}
