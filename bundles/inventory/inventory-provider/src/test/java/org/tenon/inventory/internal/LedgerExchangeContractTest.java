package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Arrival;
import org.tenon.inventory.BookedStock;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.InventoryData;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.Transfer;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.testing.contract.exchange.ExchangeContract;
import org.tenon.testing.fixture.TestDatabase;

/** Our inventory gives its data to another of its own. */
class LedgerExchangeContractTest {

    /** One inventory with data, one without, each on a database of its own. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnDatabase implements ExchangeContract {

        private final Inventory source;
        private final Inventory target;

        OnDatabase(TestDatabase database) {
            source = new Inventory(database);
            target = new Inventory(database);
        }

        private static final class Inventory extends InventoryOnDatabase {

            private final LedgerExchange exchange = new LedgerExchange(unit);

            Inventory(TestDatabase database) {
                super(database);
            }
        }

        @AfterAll
        void close() {
            source.close();
            target.close();
        }

        @Override
        public DataImport source() {
            return source.exchange;
        }

        @Override
        public DataImport target() {
            return target.exchange;
        }

        @Override
        public void happen() {
            ProductId product = source.goodsInStock(10);
            source.receive(product, 5);
            String shipped = source.document();
            source.reserve(shipped, "a/1 %", product, 4);
            source.reserve(shipped, "2", product, 3);
            source.reservations().issue(new Issue(shipped, "first", List.of(new Issue.Line("a/1 %", BigDecimal.ONE))));
            String released = source.document();
            source.reserve(released, "1", product, 2);
            source.reservations().release(released);
            source.reserve(source.document(), "1", product, 100);
            happenBesides();
        }

        /** What not every inventory offers. */
        private void happenBesides() {
            ProductId product = source.goodsInStock(50);
            WarehouseId other = source.warehouse();
            LocalDate day = source.today().plusDays(3);
            BookedStock scrapped = source.ledger()
                    .book(new Booking(
                            WarehouseId.MAIN,
                            BookingReason.SCRAPPED,
                            Optional.of(source.document()),
                            Optional.of("wet"),
                            List.of(Booking.Line.of(product, 1))));
            source.ledger().reverse(scrapped.document(), Optional.empty());
            Transfer sent = source.transfers()
                    .send(new TransferRequest(
                            WarehouseId.MAIN,
                            other,
                            Optional.of("truck 7"),
                            day,
                            List.of(
                                    new TransferRequest.Line(product, BigDecimal.TEN),
                                    new TransferRequest.Line(product, BigDecimal.ONE))));
            source.transfers().arrive(sent.id(), new Arrival(List.of(new Arrival.Line("1", new BigDecimal("4")))));
            source.plans()
                    .cancel(source.plans()
                            .plan(Plan.of(other, source.goods(), 7, day))
                            .id());
            source.plans()
                    .receive(
                            source.plans()
                                    .plan(Plan.of(WarehouseId.MAIN, product, 20, day))
                                    .id(),
                            new Receipt(WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, 5))));
            ReservationRequest.Line line = new ReservationRequest.Line("1", product, new BigDecimal("2"));
            source.leases()
                    .hold(
                            new ReservationRequest(source.document(), WarehouseId.MAIN, List.of(line)),
                            Duration.ofHours(2));
            source.reservations()
                    .reserve(new ReservationRequest(
                            source.document(), WarehouseId.MAIN, List.of(line), 9, Optional.of(day)));
        }

        @Test
        void what_was_begun_at_one_is_finished_at_the_other() {
            ProductId product = source.goodsInStock(10);
            WarehouseId other = source.warehouse();
            LocalDate day = source.today().plusDays(3);
            Transfer sent = source.transfers()
                    .send(new TransferRequest(
                            WarehouseId.MAIN,
                            other,
                            Optional.empty(),
                            day,
                            List.of(new TransferRequest.Line(product, new BigDecimal("4")))));
            PlannedReceipt plan = source.plans().plan(Plan.of(other, product, 7, day));
            String held = source.document();
            source.leases()
                    .hold(
                            new ReservationRequest(
                                    held,
                                    WarehouseId.MAIN,
                                    List.of(new ReservationRequest.Line("1", product, new BigDecimal("2")))),
                            Duration.ofHours(2));
            String source7 = source.document();
            Booking lost = new Booking(
                    WarehouseId.MAIN,
                    BookingReason.LOST,
                    Optional.of(source7),
                    Optional.empty(),
                    List.of(Booking.Line.of(product, 1)));
            BookedStock booked = source.ledger().book(lost);
            assertThat(source.incoming(product, other)).isEqualByComparingTo("11");

            copy();

            // 4 are on their way and 7 are expected; of the 6 left one was lost and 2 are held.
            assertThat(target.incoming(product, other)).isEqualByComparingTo("11");
            assertThat(target.leases().find(held)).isEqualTo(source.leases().find(held));
            assertThat(target.ledger().book(lost))
                    .as("one booking comes from a source")
                    .isEqualTo(booked);
            assertThat(target.ledger()
                            .reverse(booked.document(), Optional.empty())
                            .reverses())
                    .contains(booked.document());
            target.transfers().arrive(sent.id(), Arrival.ALL);
            assertThat(target.onHand(product, other)).isEqualByComparingTo("4");
            assertThat(target.plans().find(plan.id()))
                    .hasValueSatisfying(kept -> assertThat(kept.open()).isEqualByComparingTo("7"));
            assertThat(target.level(product).onHand()).isEqualByComparingTo("6");
            assertThat(target.level(product).reserved()).isEqualByComparingTo("2");
        }

        @Override
        public List<DomainEvent> events() {
            return source.events();
        }

        @Override
        public List<DomainEvent> eventsOfTarget() {
            return target.events();
        }

        @Test
        void levels_that_do_not_go_together_are_refused() {
            happen();
            copy();
            DataRecord move = DataRecord.of("zz-surplus")
                    .with("product", "p")
                    .with("warehouse", "MAIN")
                    .with("quantity", BigDecimal.valueOf(-1))
                    .with("document", "order/1")
                    .with("moved", source.platform.company().now())
                    .build();
            target().put(InventoryData.MOVE.name(), List.of(move));

            assertThatThrownBy(target()::complete)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("add up to -1");

            target().remove(InventoryData.MOVE.name(), List.of(move.key()));
            target().complete();
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }
}
