package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AllocationService;
import org.tenon.inventory.AllocationStrategy;
import org.tenon.inventory.Arrival;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.Hold;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Lot;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.LotService;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.Relocation;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationChange;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockDetail;
import org.tenon.inventory.StockHoldChanged;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.StockPolicyService;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Stock by lot and location, and which of it leaves first. */
@Besides(
        value = "lots",
        services = {
            LotService.class,
            AllocationService.class,
            StockPolicyService.class,
            StockLedger.class,
            TransferService.class,
            WarehouseService.class
        })
public interface LotContract extends LedgerUnderTest {

    LotService lots();

    AllocationService allocations();

    StockPolicyService policies();

    private void receive(ProductId product, String lot, long quantity, Optional<LocalDate> expires) {
        stock().receive(new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(new Receipt.Line(
                        product,
                        BigDecimal.valueOf(quantity),
                        Optional.of(lot),
                        Optional.empty(),
                        new LotFacts(expires, Optional.empty(), false),
                        Optional.empty()))));
    }

    private void receive(ProductId product, String lot, long quantity) {
        receive(product, lot, quantity, Optional.empty());
    }

    private void leavesBy(ProductId product, AllocationStrategy strategy) {
        policies()
                .set(new StockPolicy(
                        Optional.of(product),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(strategy),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private List<String> allocated(String document) {
        return allocations().of(document).stream()
                .map(each -> each.lot().orElse("-") + " " + each.quantity().toPlainString())
                .toList();
    }

    private List<String> detailed(ProductId product) {
        return lots().details(StockQuery.of(product), Optional.empty(), PageRequest.first()).items().stream()
                .map(each -> each.lot().orElse("-") + " " + each.onHand().toPlainString() + "/"
                        + each.reserved().toPlainString() + "/" + each.held().toPlainString())
                .toList();
    }

    private void issue(String document, String line, long quantity) {
        reservations()
                .issue(new Issue(
                        document,
                        UUID.randomUUID().toString(),
                        List.of(new Issue.Line(line, BigDecimal.valueOf(quantity)))));
    }

    private Hold hold(ProductId product, String lot, Optional<BigDecimal> quantity) {
        return new Hold(product, WarehouseId.MAIN, Optional.of(lot), quantity, "to be looked at");
    }

    private ReservationRequest ofLot(String document, ProductId product, long quantity, String lot) {
        return new ReservationRequest(
                document,
                WarehouseId.MAIN,
                List.of(new ReservationRequest.Line("1", product, BigDecimal.valueOf(quantity), Optional.of(lot))));
    }

    @Core
    @DisplayName("INV-200 A level consists of its lots; what was there before is of no known one")
    default void levelOfLots() {
        ProductId product = goodsInStock(5);
        reserve(document(), "1", product, 2);
        receive(product, "A", 3, Optional.of(today().plusDays(30)));
        receive(product, "A", 1);

        assertThat(detailed(product)).containsExactly("- 5/2/0", "A 4/0/0");
        assertThat(level(product).onHand()).isEqualByComparingTo("9");
        Lot lot = lots().find(product, "A").orElseThrow();
        assertThat(lot.facts().expires()).contains(today().plusDays(30));
        assertThat(lots().find(product, "B")).isEmpty();
    }

    @Core
    @DisplayName("INV-201 What came first leaves first where nothing else is said; moves name the lots")
    default void firstInFirstOut() {
        ProductId product = goods();
        receive(product, "B", 3);
        receive(product, "A", 3);
        String order = document();

        assertThat(reserve(order, "1", product, 4).reserved()).isEqualByComparingTo("4");
        assertThat(allocated(order)).containsExactlyInAnyOrder("B 3", "A 1");
        issue(order, "1", 4);

        assertThat(allocated(order)).isEmpty();
        assertThat(detailed(product)).containsExactly("A 2/0/0");
        assertThat(lots().trace(product, "B", PageRequest.first()).items())
                .extracting(move -> move.quantity().intValueExact())
                .containsExactly(3, -3);
        assertThat(lots().trace(product, "B", PageRequest.first())
                        .items()
                        .get(1)
                        .document())
                .isEqualTo(order);
    }

    @Core
    @DisplayName("INV-202 By policy what expires first leaves first, or what came last")
    default void strategies() {
        ProductId fefo = goods();
        leavesBy(fefo, AllocationStrategy.FEFO);
        receive(fefo, "late", 3, Optional.of(today().plusDays(90)));
        receive(fefo, "never", 3);
        receive(fefo, "soon", 3, Optional.of(today().plusDays(10)));
        String first = document();
        reserve(first, "1", fefo, 5);
        assertThat(allocated(first)).containsExactlyInAnyOrder("soon 3", "late 2");

        ProductId lifo = goods();
        leavesBy(lifo, AllocationStrategy.LIFO);
        receive(lifo, "old", 3);
        receive(lifo, "new", 3);
        String second = document();
        reserve(second, "1", lifo, 4);
        assertThat(allocated(second)).containsExactlyInAnyOrder("new 3", "old 1");
    }

    @Full
    @DisplayName(
            "INV-203 A policy of a product goes before that of its category, before that of all; a warehouse's before all's")
    default void policiesByScope() {
        String category = "C-" + UUID.randomUUID().toString().substring(0, 8);
        ProductId product = products()
                .create(ProductDetails.goods("SKU-" + UUID.randomUUID(), "A thing", "pcs", "standard")
                        .inCategory(category + ProductDetails.CATEGORY_SEPARATOR + "narrow"))
                .id();
        WarehouseId other = warehouse();
        assertThat(policies().effective(product, WarehouseId.MAIN).allocation()).contains(AllocationStrategy.FIFO);

        policies().set(policy(Optional.empty(), Optional.of(category), Optional.empty(), AllocationStrategy.FEFO));
        policies().set(policy(Optional.empty(), Optional.of(category), Optional.of(other), AllocationStrategy.LIFO));
        assertThat(policies().effective(product, WarehouseId.MAIN).allocation()).contains(AllocationStrategy.FEFO);
        assertThat(policies().effective(product, other).allocation()).contains(AllocationStrategy.LIFO);

        policies().set(policy(Optional.of(product), Optional.empty(), Optional.empty(), AllocationStrategy.LOCATION));
        assertThat(policies().effective(product, other).allocation()).contains(AllocationStrategy.LOCATION);
        assertThatThrownBy(() -> policies()
                        .set(policy(
                                Optional.of(product),
                                Optional.of(category),
                                Optional.empty(),
                                AllocationStrategy.FIFO)))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static StockPolicy policy(
            Optional<ProductId> product,
            Optional<String> category,
            Optional<WarehouseId> warehouse,
            AllocationStrategy allocation) {
        return new StockPolicy(
                product,
                category,
                warehouse,
                Optional.of(allocation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Core
    @DisplayName(
            "INV-204 What has expired is neither promised nor set aside, and what was set aside of it does not leave")
    default void expired() {
        ProductId product = goods();
        LocalDate day = today();
        receive(product, "soon", 5, Optional.of(day.plusDays(1)));
        receive(product, "late", 5, Optional.of(day.plusDays(90)));
        String order = document();
        reserve(order, "1", product, 4);
        assertThat(allocated(order)).containsExactly("soon 4");

        setToday(day.plusDays(2));
        try {
            assertThat(level(product).available()).isEqualByComparingTo("5");
            assertThat(level(product).blocked()).isEqualByComparingTo("1");
            assertThat(availability()
                            .promise(AvailabilityRequest.of(
                                    List.of(new AvailabilityRequest.Line(product, BigDecimal.TEN))))
                            .get(0)
                            .promises()
                            .get(0)
                            .quantity())
                    .isEqualByComparingTo("5");
            issue(order, "1", 4);
            assertThat(detailed(product)).containsExactly("late 1/0/0", "soon 5/0/0");
            String other = document();
            assertThat(reserve(other, "1", product, 4).reserved()).isEqualByComparingTo("1");
        } finally {
            setToday(day);
        }
    }

    @Core
    @DisplayName("INV-205 What is on hold is not promised, and is again when it is released")
    default void held() {
        ProductId product = goods();
        receive(product, "A", 10);

        lots().hold(hold(product, "A", Optional.of(BigDecimal.valueOf(4))));

        assertThat(detailed(product)).containsExactly("A 10/0/4");
        assertThat(level(product).available()).isEqualByComparingTo("6");
        assertThat(reserve(document(), "1", product, 10).reserved()).isEqualByComparingTo("6");
        lots().release(hold(product, "A", Optional.empty()));
        assertThat(level(product).available()).isEqualByComparingTo("4");
        assertThat(events())
                .filteredOn(event ->
                        event instanceof StockHoldChanged held && held.product().equals(product))
                .hasSize(2);
    }

    @Core
    @DisplayName("INV-206 A hold of what is reserved gives those who have it other goods, or is refused")
    default void holdOfReserved() {
        ProductId product = goods();
        receive(product, "A", 5);
        receive(product, "B", 3);
        String order = document();
        reserve(order, "1", product, 3);
        assertThat(allocated(order)).containsExactly("A 3");

        lots().hold(hold(product, "A", Optional.empty()));

        assertThat(allocated(order)).containsExactly("B 3");
        assertThat(detailed(product)).containsExactly("A 5/0/5", "B 3/3/0");
        assertThatThrownBy(() -> lots().hold(hold(product, "B", Optional.empty())))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.reserved"));
        assertThat(detailed(product)).containsExactly("A 5/0/5", "B 3/3/0");
    }

    @Full
    @DisplayName("INV-207 A wrong hold is refused")
    default void wrongHolds() {
        ProductId product = goods();
        receive(product, "A", 5);

        assertThatThrownBy(() -> lots().hold(hold(product, "B", Optional.empty())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lots().hold(hold(product, "A", Optional.of(BigDecimal.valueOf(6)))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> lots().release(hold(product, "A", Optional.of(BigDecimal.ONE))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(
                        () -> lots().hold(new Hold(product, WarehouseId.MAIN, Optional.of("A"), Optional.empty(), " ")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Core
    @DisplayName("INV-208 Who wants one lot gets that lot and no other")
    default void oneLot() {
        ProductId product = goods();
        receive(product, "A", 2);
        receive(product, "B", 5);
        String order = document();

        Reservation reserved =
                reservations().reserve(ofLot(order, product, 7, "B")).get(0);

        assertThat(reserved.reserved()).isEqualByComparingTo("5");
        assertThat(allocated(order)).containsExactly("B 5");
        String other = document();
        assertThat(reserve(other, "1", product, 7).reserved()).isEqualByComparingTo("2");
        assertThat(allocated(other)).containsExactly("A 2");
    }

    @Core
    @DisplayName("INV-209 Two documents may have the same lot set aside, and what one ships leaves the other's")
    default void sharedLot() {
        ProductId product = goods();
        receive(product, "A", 2);
        String first = document();
        String second = document();
        reserve(first, "1", product, 1);
        reserve(second, "1", product, 1);

        issue(first, "1", 1);

        assertThat(allocated(second)).containsExactly("A 1");
        assertThat(detailed(product)).containsExactly("A 1/1/0");
        reservations().release(second);
        assertThat(detailed(product)).containsExactly("A 1/0/0");
    }

    @Core
    @DisplayName("INV-210 All that became of a reservation is told, oldest first")
    default void changesTold() {
        ProductId product = goodsInStock(3);
        String order = document();
        reserve(order, "1", product, 5);
        receive(product, 5);
        reserve(order, "1", product, 5);
        issue(order, "1", 2);
        reservations().release(order);
        reservations().release(order);

        assertThat(allocations().changes(order))
                .extracting(each -> each.why() + " " + each.requested().toPlainString() + " "
                        + each.reserved().toPlainString() + " " + each.shipped().toPlainString())
                .containsExactly("reserved 5 3 0", "reserved 5 5 0", "issued 5 3 2", "released 2 0 2");
    }

    @Core
    @DisplayName("INV-211 What is set aside is set aside anew when something better has come, by wish or by policy")
    default void reallocated() {
        ProductId product = goods();
        leavesBy(product, AllocationStrategy.FEFO);
        receive(product, "late", 5, Optional.of(today().plusDays(90)));
        String order = document();
        reserve(order, "1", product, 4);
        receive(product, "soon", 3, Optional.of(today().plusDays(9)));
        assertThat(allocated(order)).containsExactly("late 4");

        assertThat(allocations().reallocate(product, WarehouseId.MAIN)).containsExactly(order);

        assertThat(allocated(order)).containsExactly("late 1", "soon 3");
        assertThat(allocations().reallocate(product, WarehouseId.MAIN)).isEmpty();
        policies()
                .set(new StockPolicy(
                        Optional.of(product),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(AllocationStrategy.FEFO),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        receive(product, "sooner", 1, Optional.of(today().plusDays(3)));
        assertThat(allocated(order)).containsExactly("soon 3", "sooner 1");
        assertThat(allocations().changes(order))
                .extracting(ReservationChange::why)
                .containsExactly("reserved", "reallocated", "reallocated");
    }

    @Full
    @DisplayName("INV-212 A single piece is there once, and has the quantity 1")
    default void serials() {
        ProductId product = goods();
        LotFacts piece = new LotFacts(Optional.empty(), Optional.empty(), true);
        Receipt receipt = new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(new Receipt.Line(
                        product, BigDecimal.ONE, Optional.of("S1"), Optional.empty(), piece, Optional.empty())));
        stock().receive(receipt);

        assertThatThrownBy(() -> stock().receive(receipt)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> stock().receive(new Receipt(
                        WarehouseId.MAIN,
                        Optional.empty(),
                        List.of(new Receipt.Line(
                                product,
                                BigDecimal.TEN,
                                Optional.of("S2"),
                                Optional.empty(),
                                piece,
                                Optional.empty())))))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(level(product).onHand()).isEqualByComparingTo("1");
    }

    @Full
    @DisplayName(
            "INV-213 A lot's shelf life is changed on its last version, and is not changed by a receipt that says another")
    default void shelfLife() {
        ProductId product = goods();
        receive(product, "A", 1, Optional.of(today().plusDays(5)));
        assertThatThrownBy(() -> receive(product, "A", 1, Optional.of(today().plusDays(6))))
                .isInstanceOf(InvalidRequestException.class);
        Lot lot = lots().find(product, "A").orElseThrow();

        Lot changed = lots().change(
                        product,
                        "A",
                        new LotFacts(Optional.of(today().plusDays(8)), Optional.empty(), false),
                        lot.version());

        assertThat(changed.facts().expires()).contains(today().plusDays(8));
        assertThatThrownBy(() -> lots().change(product, "A", LotFacts.NONE, lot.version()))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> lots().change(product, "B", LotFacts.NONE, 1)).isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("INV-214 Lots travel with a transfer, and are scrapped by name, on hold or not")
    default void lotsTravel() {
        ProductId product = goods();
        receive(product, "A", 5);
        receive(product, "B", 5);
        WarehouseId to = warehouse();
        TransferId transfer = transfers()
                .send(new TransferRequest(
                        WarehouseId.MAIN,
                        to,
                        Optional.empty(),
                        today(),
                        List.of(new TransferRequest.Line(product, BigDecimal.valueOf(7)))))
                .id();
        transfers().arrive(transfer, new Arrival(List.of(new Arrival.Line("1", BigDecimal.valueOf(6)))));
        transfers().arrive(transfer, Arrival.ALL);

        assertThat(detailed(product)).containsExactly("B 3/0/0", "A 5/0/0", "B 2/0/0");
        lots().hold(hold(product, "B", Optional.of(BigDecimal.valueOf(2))));
        ledger().book(Booking.of(
                WarehouseId.MAIN,
                BookingReason.SCRAPPED,
                List.of(new Booking.Line(product, BigDecimal.valueOf(3), Optional.of("B"), Optional.empty()))));
        assertThat(onHand(product, WarehouseId.MAIN)).isEqualByComparingTo("0");
        assertThatThrownBy(() -> ledger().book(Booking.of(
                        to,
                        BookingReason.SCRAPPED,
                        List.of(new Booking.Line(product, BigDecimal.valueOf(3), Optional.of("B"), Optional.empty())))))
                .isInstanceOf(ConflictException.class);
    }

    @Full
    @DisplayName("INV-215 Goods are put to another location of their warehouse, and nothing else changes")
    default void relocated() {
        ProductId product = goods();
        receive(product, "A", 5);
        reserve(document(), "1", product, 2);
        Relocation relocation = new Relocation(
                product, WarehouseId.MAIN, Optional.of("A"), Optional.empty(), "R1-07", BigDecimal.valueOf(3));

        List<StockDetail> after = lots().relocate(relocation);

        assertThat(after)
                .extracting(each ->
                        each.location().orElse("-") + " " + each.onHand().toPlainString())
                .containsExactly("- 2", "R1-07 3");
        assertThat(level(product).onHand()).isEqualByComparingTo("5");
        assertThatThrownBy(() -> lots().relocate(relocation)).isInstanceOf(ConflictException.class);
        assertThat(stock().moves(StockQuery.of(product), PageRequest.first()).items())
                .hasSize(1);
    }

    @Full
    @DisplayName("INV-216 By policy goods leave by the name of their location")
    default void byLocation() {
        ProductId byLocation = goods();
        leavesBy(byLocation, AllocationStrategy.LOCATION);
        receive(byLocation, "B", 4);
        receive(byLocation, "C", 4);
        lots().relocate(new Relocation(
                byLocation, WarehouseId.MAIN, Optional.of("B"), Optional.empty(), "Z", BigDecimal.valueOf(4)));
        lots().relocate(new Relocation(
                byLocation, WarehouseId.MAIN, Optional.of("C"), Optional.empty(), "A", BigDecimal.valueOf(4)));
        String order = document();
        reserve(order, "1", byLocation, 5);
        assertThat(allocated(order)).containsExactlyInAnyOrder("C 4", "B 1");
    }

    @Concurrent
    @DisplayName("INV-217 16 callers who want 5 each of the last 50 of two lots get 50 in all")
    default void lotsAtOnce() {
        ProductId product = goods();
        receive(product, "A", 20);
        receive(product, "B", 30);
        List<BigDecimal> got =
                Together.all(16, caller -> reserve(document(), "1", product, 5).reserved());

        assertThat(got.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("50");
        assertThat(detailed(product)).containsExactly("A 20/20/0", "B 30/30/0");
    }
}
