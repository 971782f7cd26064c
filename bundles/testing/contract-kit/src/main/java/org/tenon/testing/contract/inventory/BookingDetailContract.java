package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.BookedStock;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.Issue;
import org.tenon.inventory.StockBooked;
import org.tenon.inventory.StockCount;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What is refused and what is kept of bookings and counts, and how they are listed. */
public interface BookingDetailContract extends LedgerUnderTest {

    @Core
    @DisplayName("INV-170 A booking keeps its reason and says when it was")
    default void reasonKept() {
        ProductId product = goodsInStock(5);
        BookedStock booked = ledger().book(
                        Booking.of(WarehouseId.MAIN, BookingReason.SCRAPPED, List.of(Booking.Line.of(product, 2))));

        assertThat(ledger().find(booked.id())).hasValueSatisfying(found -> {
            assertThat(found.booking().reason()).isEqualTo(BookingReason.SCRAPPED);
            assertThat(nearToday(found.at())).isTrue();
        });
    }

    @Full
    @DisplayName("INV-171 Texts that no database keeps, and costs of what goes out, are refused at their places")
    default void textsOfBookings() {
        ProductId product = goodsInStock(5);
        Optional<Money> cost = Optional.of(Money.of("1.00", "USD"));
        Booking wrong = new Booking(
                WarehouseId.MAIN,
                BookingReason.SCRAPPED,
                Optional.of(" "),
                Optional.of("x".repeat(201)),
                List.of(new Booking.Line(product, BigDecimal.ONE, Optional.of("l".repeat(65)), cost)));
        Booking negative = Booking.of(
                WarehouseId.MAIN,
                BookingReason.FOUND,
                List.of(new Booking.Line(
                        product, BigDecimal.ONE, Optional.empty(), Optional.of(Money.of("-0.01", "USD")))));

        assertThat(pointers(() -> ledger().book(wrong)))
                .containsExactlyInAnyOrder("/source", "/note", "/lines/0/lot", "/lines/0/unitCost");
        assertThat(pointers(() -> ledger().book(negative))).containsExactly("/lines/0/unitCost");
        assertThat(pointers(() -> ledger().book(Booking.of(WarehouseId.MAIN, BookingReason.FOUND, List.of()))))
                .containsExactly("/lines");
    }

    private static List<String> pointers(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(InvalidRequestException.class, call).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    @Full
    @DisplayName("INV-172 Why something is taken back is kept, and refused when it cannot be")
    default void reasonsForTakingBack() {
        ProductId product = goods();
        BookedStock found =
                ledger().book(Booking.of(WarehouseId.MAIN, BookingReason.FOUND, List.of(Booking.Line.of(product, 2))));
        for (String note : List.of(" ", "x".repeat(201), "a\0b")) {
            assertThat(pointers(() -> ledger().reverse(found.document(), Optional.of(note))))
                    .containsExactly("/note");
        }

        BookedStock taken = ledger().reverse(found.document(), Optional.of("x".repeat(200)));

        assertThat(taken.booking().note()).contains("x".repeat(200));
        assertThat(taken.booking().reason()).isEqualTo(BookingReason.FOUND);
    }

    @Full
    @DisplayName("INV-173 What has left for a document is not taken back as a booking")
    default void issuesAreNotTakenBack() {
        ProductId product = goodsInStock(5);
        String document = document();
        reserve(document, "1", product, 5);
        reservations().issue(new Issue(document, "1", List.of(new Issue.Line("1", BigDecimal.ONE))));

        assertThatThrownBy(() -> ledger().reverse(document, Optional.empty())).isInstanceOf(NotFoundException.class);
        assertThat(level(product).onHand()).isEqualByComparingTo("4");
    }

    @Core
    @DisplayName(
            "INV-174 What a count found and what it missed are a booking each, and recorded; no difference is none")
    default void countsAreBooked() {
        ProductId more = goodsInStock(10);
        ProductId less = goodsInStock(10);
        int before = bookings().size();
        counts().count(count(Optional.of("year's end"), counted(more, 12), counted(less, 7)));
        List<BookedStock> booked = bookings().subList(before, bookings().size());

        assertThat(booked)
                .extracting(each -> each.booking().reason())
                .containsExactlyInAnyOrder(BookingReason.FOUND, BookingReason.LOST);
        assertThat(booked).allSatisfy(each -> {
            assertThat(each.booking().note()).contains("year's end");
            assertThat(each.booking().lines()).hasSize(1);
            assertThat(nearToday(each.at())).isTrue();
        });
        assertThat(ledger().given(more).values()).anyMatch(given -> given.intValueExact() == -2);
        assertThat(ledger().given(less).values()).anyMatch(given -> given.intValueExact() == 3);

        int after = bookings().size();
        counts().count(count(Optional.empty(), counted(more, 12)));
        assertThat(bookings()).hasSize(after);
    }

    private List<BookedStock> bookings() {
        return events().stream()
                .filter(StockBooked.class::isInstance)
                .map(StockBooked.class::cast)
                .map(event -> {
                    BookedStock booked = ledger().find(event.booking()).orElseThrow();
                    assertThat(booked.booking().reason()).isEqualTo(event.reason());
                    return booked;
                })
                .toList();
    }

    private static StockCount count(Optional<String> note, StockCount.Line... lines) {
        return new StockCount(WarehouseId.MAIN, note, List.of(lines));
    }

    private static StockCount.Line counted(ProductId product, long quantity) {
        return new StockCount.Line(product, BigDecimal.valueOf(quantity));
    }

    @Full
    @DisplayName(
            "INV-175 Nothing may be counted, and just as much as is reserved; a note that cannot be kept is refused")
    default void countsAtTheLimit() {
        ProductId gone = goodsInStock(3);
        ProductId reserved = goodsInStock(10);
        reserve(document(), "1", reserved, 8);

        counts().count(count(Optional.of("n".repeat(200)), counted(gone, 0), counted(reserved, 8)));

        assertThat(level(gone).onHand()).isEqualByComparingTo("0");
        assertThat(level(reserved).available()).isEqualByComparingTo("0");
        assertThat(pointers(() -> counts().count(count(Optional.of("n".repeat(201)), counted(gone, 1)))))
                .containsExactly("/note");
    }

    @Core
    @DisplayName("INV-176 Warehouses come page by page, each once")
    default void warehousePages() {
        List<WarehouseId> opened = List.of(warehouse(), warehouse(), warehouse());

        List<WarehouseId> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<WarehouseId> page = stock().warehouses(new PageRequest(2, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).containsAll(opened).contains(WarehouseId.MAIN).doesNotHaveDuplicates();
    }

    @Full
    @DisplayName("INV-177 The levels of another day come page by page, each once, and only of what was asked for")
    default void levelsOfAnotherDayPages() {
        WarehouseId branch = warehouse();
        Set<ProductId> products = Set.of(goodsInStock(1), goodsInStock(2), goodsInStock(3));
        goodsInStock(4);
        for (LocalDate day : List.of(today(), today().plusDays(1))) {
            List<StockLevel> levels = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<StockLevel> page =
                        ledger().levels(new StockQuery(products, Optional.empty()), day, new PageRequest(2, after));
                assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
                levels.addAll(page.items());
                after = page.next();
            } while (after.isPresent());

            assertThat(levels).extracting(StockLevel::product).containsExactlyInAnyOrderElementsOf(products);
            assertThat(ledger().levels(new StockQuery(products, Optional.of(branch)), day, PageRequest.first())
                            .items())
                    .isEmpty();
        }
        assertThat(ledger().levels(new StockQuery(Set.of(), Optional.of(branch)), today(), PageRequest.first())
                        .items())
                .isEmpty();
    }
}
