package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.BookedStock;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingId;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.CountService;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockBooked;
import org.tenon.inventory.StockCount;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseOpened;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Corrections, losses, returns, production, counts, and what was or will be there on another day. */
@Besides(
        value = "ledger",
        services = {
            StockLedger.class,
            CountService.class,
            TransferService.class,
            PlannedReceiptService.class,
            WarehouseService.class
        })
public interface LedgerContract extends BookingDetailContract {

    private BookedStock book(BookingReason reason, ProductId product, long quantity) {
        return ledger().book(Booking.of(WarehouseId.MAIN, reason, List.of(Booking.Line.of(product, quantity))));
    }

    @Core
    @DisplayName("INV-100 Goods go in or out as the reason of the booking says")
    default void reasons() {
        ProductId product = goodsInStock(10);

        assertThat(Arrays.stream(BookingReason.values()).map(reason -> {
                    book(reason, product, 1);
                    return reason + " " + level(product).onHand();
                }))
                .containsExactly(
                        "FOUND 11", "LOST 10", "SCRAPPED 9", "RETURNED 10", "SENT_BACK 9", "CONSUMED 8", "PRODUCED 9");
    }

    @Core
    @DisplayName("INV-101 What the warehouses and all other places have of a product is nothing together")
    default void fromOnePlaceToAnother() {
        ProductId product = goodsInStock(10);
        String document = document();
        reserve(document, "1", product, 4);
        reservations().issue(new Issue(document, "1", List.of(new Issue.Line("1", BigDecimal.valueOf(4)))));
        book(BookingReason.SCRAPPED, product, 1);
        book(BookingReason.RETURNED, product, 2);

        // 10 came from suppliers, customers have 4 less 2, 1 is lost: 7 are there
        assertThat(ledger().given(product))
                .containsEntry(StockPlace.SUPPLIER, BigDecimal.valueOf(-10))
                .containsEntry(StockPlace.CUSTOMER, BigDecimal.valueOf(2))
                .containsEntry(StockPlace.LOSS, BigDecimal.valueOf(1))
                .containsEntry(StockPlace.PRODUCTION, BigDecimal.ZERO)
                .containsEntry(StockPlace.TRANSIT, BigDecimal.ZERO);
        assertThat(level(product).onHand()).isEqualByComparingTo("7");
    }

    @Core
    @DisplayName("INV-102 A booking is found as it was made")
    default void foundAsMade() {
        ProductId product = goods();
        Booking booking = new Booking(
                WarehouseId.MAIN,
                BookingReason.FOUND,
                Optional.empty(),
                Optional.of("behind the shelf"),
                List.of(new Booking.Line(
                        product, new BigDecimal("2.5"), Optional.of("L1"), Optional.of(Money.of("3.00", "EUR")))));

        BookedStock booked = ledger().book(booking);

        assertThat(ledger().find(booked.id())).contains(booked);
        assertThat(booked.booking().lines().get(0).quantity()).isEqualByComparingTo("2.5");
        assertThat(booked.booking().lines().get(0).lot()).contains("L1");
        assertThat(booked.booking().note()).contains("behind the shelf");
        assertThat(booked.reverses()).isEmpty();
        assertThat(ledger().find(new BookingId("none"))).isEmpty();
    }

    @Core
    @DisplayName("INV-103 What is reserved does not go for another reason")
    default void reservedStays() {
        // ST-19: 100 on hand, 50 of them reserved: 100 do not leave, until the reservation is given back.
        ProductId product = goodsInStock(100);
        String document = document();
        reserve(document, "1", product, 50);

        assertThatThrownBy(() -> book(BookingReason.CONSUMED, product, 100))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.not-available"));
        assertThat(level(product).onHand()).isEqualByComparingTo("100");

        reservations().release(document);
        book(BookingReason.CONSUMED, product, 100);
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
    }

    @Core
    @DisplayName("INV-104 A booking that comes from a source is one, however often it is asked for")
    default void source() {
        ProductId product = goods();
        Booking booking = new Booking(
                WarehouseId.MAIN,
                BookingReason.RETURNED,
                Optional.of("return/" + UUID.randomUUID()),
                Optional.empty(),
                List.of(Booking.Line.of(product, 3)));

        BookedStock first = ledger().book(booking);

        assertThat(ledger().book(booking)).isEqualTo(first);
        assertThat(level(product).onHand()).isEqualByComparingTo("3");
    }

    @Full
    @DisplayName("INV-105 A wrong booking is refused with all of its places, and nothing is booked")
    default void wrongBooking() {
        ProductId product = goodsInStock(5);

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> ledger().book(Booking.of(
                        new WarehouseId("nowhere"),
                        BookingReason.SCRAPPED,
                        List.of(
                                Booking.Line.of(product, 0),
                                Booking.Line.of(service(), 1),
                                Booking.Line.of(new ProductId("nothing"), 1)))));

        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/warehouse", "/lines/0/quantity", "/lines/1/product", "/lines/2/product");
        assertThat(level(product).onHand()).isEqualByComparingTo("5");
    }

    @Core
    @DisplayName("INV-106 A receipt is taken back by its opposite, once")
    default void receiptTakenBack() {
        ProductId product = goods();
        ReceiptId receipt =
                stock().receive(new Receipt(WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, 8))));

        BookedStock taken = ledger().reverse("receipt/" + receipt, Optional.of("typed twice"));

        assertThat(level(product).onHand()).isEqualByComparingTo("0");
        assertThat(taken.reverses()).contains("receipt/" + receipt);
        assertThat(ledger().reverse("receipt/" + receipt, Optional.empty())).isEqualTo(taken);
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
        assertThat(stock().find(receipt)).isPresent();
    }

    @Full
    @DisplayName("INV-107 A booking is taken back in the other direction; what takes back is not taken back itself")
    default void bookingTakenBack() {
        ProductId product = goodsInStock(10);
        BookedStock scrapped = book(BookingReason.SCRAPPED, product, 4);

        BookedStock taken = ledger().reverse(scrapped.document(), Optional.empty());

        assertThat(level(product).onHand()).isEqualByComparingTo("10");
        assertThat(ledger().given(product)).containsEntry(StockPlace.LOSS, BigDecimal.ZERO);
        assertThatThrownBy(() -> ledger().reverse(taken.document(), Optional.empty()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.reversal"));
        assertThatThrownBy(() -> ledger().reverse("receipt/none", Optional.empty()))
                .isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("INV-108 What came in and is not there any more is not taken back")
    default void goneByNow() {
        ProductId product = goods();
        BookedStock found = book(BookingReason.FOUND, product, 5);
        reserve(document(), "1", product, 1);

        assertThatThrownBy(() -> ledger().reverse(found.document(), Optional.empty()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.not-available"));
    }

    @Full
    @DisplayName("INV-109 Bookings are recorded as events, refused ones are not")
    default void bookingsRecorded() {
        ProductId product = goodsInStock(1);
        BookedStock booked = book(BookingReason.LOST, product, 1);
        assertThatThrownBy(() -> book(BookingReason.LOST, product, 1)).isInstanceOf(ConflictException.class);

        assertThat(events())
                .filteredOn(event -> event instanceof StockBooked each
                        && each.booking().equals(booked.id())
                        && each.reason() == BookingReason.LOST)
                .hasSize(1);
    }

    @Core
    @DisplayName("INV-110 A count brings the ledger to what was counted, and says what differed")
    default void counted() {
        ProductId more = goodsInStock(10);
        ProductId less = goodsInStock(10);
        ProductId same = goodsInStock(10);
        ProductId fresh = goods();
        StockCount count = new StockCount(
                WarehouseId.MAIN,
                Optional.of("year's end"),
                List.of(counted(more, 12), counted(less, 7), counted(same, 10), counted(fresh, 1)));

        assertThat(counts().count(count))
                .extracting(difference -> difference.difference().intValueExact())
                .containsExactly(2, -3, 0, 1);

        assertThat(List.of(more, less, same, fresh))
                .extracting(product -> level(product).onHand().intValueExact())
                .containsExactly(12, 7, 10, 1);
        assertThat(counts().count(count))
                .allSatisfy(difference -> assertThat(difference.difference()).isEqualByComparingTo("0"));
    }

    private static StockCount.Line counted(ProductId product, long quantity) {
        return new StockCount.Line(product, BigDecimal.valueOf(quantity));
    }

    @Full
    @DisplayName("INV-111 Less than is reserved is not counted away, and then nothing is")
    default void countedBelowReserved() {
        ProductId reserved = goodsInStock(10);
        ProductId free = goodsInStock(10);
        reserve(document(), "1", reserved, 8);

        assertThatThrownBy(() -> counts().count(new StockCount(
                        WarehouseId.MAIN, Optional.empty(), List.of(counted(free, 1), counted(reserved, 5)))))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.reserved"));
        assertThat(level(free).onHand()).isEqualByComparingTo("10");
    }

    @Full
    @DisplayName("INV-112 A wrong count is refused with all of its places")
    default void wrongCount() {
        ProductId product = goodsInStock(5);

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> counts().count(new StockCount(
                        new WarehouseId("nowhere"),
                        Optional.empty(),
                        List.of(counted(product, -1), counted(product, 2), counted(service(), 1)))));

        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/warehouse", "/lines/0/counted", "/lines/1/product", "/lines/2/product");
    }

    @Core
    @DisplayName(
            "INV-113 What was on hand on a past day is the sum of the moves up to it; a day to come adds what is planned")
    default void anyDay() {
        // ST-01: in 5 on day -5, out 1 on day 0; planned: in 1 on day -4 (never came), out 1 today, out 2 on day +5, in
        // 5 on
        // day +7. The planned receipt whose day has passed is counted nowhere.
        LocalDate day = today();
        ProductId product = goods();
        try {
            setToday(day.minusDays(5));
            receive(product, 5);
            plans().plan(Plan.of(WarehouseId.MAIN, product, 1, day.minusDays(4)));
        } finally {
            setToday(day);
        }
        String shipped = document();
        reserve(shipped, "1", product, 1);
        reservations().issue(new Issue(shipped, "1", List.of(new Issue.Line("1", BigDecimal.ONE))));
        want(product, 1, day);
        want(product, 2, day.plusDays(5));
        plans().plan(Plan.of(WarehouseId.MAIN, product, 5, day.plusDays(7)));

        assertThat(List.of(-6, -5, -4, -3))
                .extracting(days -> onHandOn(product, day.plusDays(days)))
                .containsExactly(0, 5, 5, 5);
        assertThat(onHandOn(product, day)).isEqualTo(4);
        assertThat(List.of(0, 1, 5, 6, 7, 8, 3650))
                .extracting(days -> projectedOn(product, day.plusDays(days)))
                .containsExactly(3, 3, 1, 1, 6, 6, 6);
    }

    private void want(ProductId product, long quantity, LocalDate due) {
        reservations()
                .reserve(new ReservationRequest(
                        document(),
                        WarehouseId.MAIN,
                        List.of(new ReservationRequest.Line("1", product, BigDecimal.valueOf(quantity))),
                        0,
                        Optional.of(due)));
    }

    @Full
    @DisplayName("INV-114 What is wanted and not there counts against the days to come")
    default void wantedBeforeItIsThere() {
        // ST-22: what is there less what is wanted after each order and receipt.
        ProductId product = goods();
        List<Integer> projected = List.of(-100, 200, -1000, 760, 760, -6200, 9000, -5000).stream()
                .map(quantity -> {
                    if (quantity < 0) {
                        want(product, -quantity, today());
                    } else {
                        receive(product, quantity);
                    }
                    return projectedOn(product, today());
                })
                .toList();

        assertThat(projected).containsExactly(-100, 100, -900, -140, 620, -5580, 3420, -1580);
    }

    @Core
    @DisplayName("INV-115 A new warehouse has stock of its own")
    default void newWarehouse() {
        WarehouseId warehouse = warehouse();
        ProductId product = goodsInStock(3);

        stock().receive(new Receipt(warehouse, Optional.empty(), List.of(Receipt.Line.of(product, 4))));

        assertThat(onHand(product, warehouse)).isEqualByComparingTo("4");
        assertThat(onHand(product, WarehouseId.MAIN)).isEqualByComparingTo("3");
        assertThat(events()).contains(event(warehouse));
    }

    private WarehouseOpened event(WarehouseId warehouse) {
        return events().stream()
                .filter(event -> event instanceof WarehouseOpened opened
                        && opened.warehouse().equals(warehouse))
                .map(WarehouseOpened.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Full
    @DisplayName("INV-116 A warehouse is opened once, and not under the name of another place")
    default void warehouseNames() {
        WarehouseId warehouse = warehouse();

        assertThatThrownBy(() -> warehouses().open(warehouse))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.warehouse-exists"));
        for (String name : List.of("SUPPLIER", "loss", "a b", "ä", "x".repeat(33))) {
            assertThatThrownBy(() -> warehouses().open(new WarehouseId(name)))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Concurrent
    @DisplayName("INV-117 One booking from a source, asked for 16 times at once, is one; so is what takes it back")
    default void sourceAtOnce() {
        ProductId product = goods();
        Booking booking = new Booking(
                WarehouseId.MAIN,
                BookingReason.RETURNED,
                Optional.of("return/" + UUID.randomUUID()),
                Optional.empty(),
                List.of(Booking.Line.of(product, 3)));

        List<BookedStock> booked = Together.all(16, caller -> ledger().book(booking));
        assertThat(booked).allMatch(booked.get(0)::equals);
        assertThat(level(product).onHand()).isEqualByComparingTo("3");

        Together.all(16, caller -> ledger().reverse(booked.get(0).document(), Optional.empty()));
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
    }

    @Concurrent
    @DisplayName("INV-118 What is counted, scrapped and reserved at once is never more than there is")
    default void allAtOnce() {
        ProductId product = goodsInStock(40);

        Together.run(16, caller -> switch (caller % 3) {
            case 0 -> reserve(document(), "1", product, 3);
            case 1 -> book(BookingReason.SCRAPPED, product, 3);
            default -> counts().count(
                            new StockCount(WarehouseId.MAIN, Optional.empty(), List.of(counted(product, 38))));
        });

        assertThat(level(product).available().signum()).isNotNegative();
    }
}
