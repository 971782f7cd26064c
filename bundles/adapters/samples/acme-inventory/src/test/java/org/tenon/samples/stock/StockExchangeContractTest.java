package org.tenon.samples.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataRecord;
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
}
