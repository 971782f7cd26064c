package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.Lease;
import org.tenon.inventory.LeaseExpired;
import org.tenon.inventory.LeaseService;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Stock that is set aside for a while. The tests move the day on, and back again. */
@Besides(
        value = "leases",
        services = {LeaseService.class, StockLedger.class})
public interface LeaseContract extends LedgerUnderTest {

    Duration HOUR = Duration.ofHours(1);

    LeaseService leases();

    private String quote() {
        return "quote/" + UUID.randomUUID();
    }

    private static ReservationRequest wanted(String document, ProductId product, long quantity) {
        return new ReservationRequest(
                document,
                WarehouseId.MAIN,
                List.of(new ReservationRequest.Line("1", product, BigDecimal.valueOf(quantity))));
    }

    /** Does something on the day after tomorrow, when all leases of an hour have ended. */
    private void later(Runnable work) {
        LocalDate day = today();
        setToday(day.plusDays(2));
        try {
            work.run();
        } finally {
            setToday(day);
        }
    }

    @Core
    @DisplayName("INV-140 What is held for a while is not there for others")
    default void heldForAWhile() {
        ProductId product = goodsInStock(10);
        String quote = quote();

        Lease lease = leases().hold(wanted(quote, product, 4), HOUR);

        assertThat(lease.expired()).isFalse();
        assertThat(lease.reservations())
                .extracting(each -> each.reserved().intValueExact())
                .containsExactly(4);
        assertThat(leases().find(quote)).contains(lease);
        assertThat(level(product).available()).isEqualByComparingTo("6");
        assertThat(reserve(document(), "1", product, 10).reserved()).isEqualByComparingTo("6");
    }

    @Core
    @DisplayName("INV-141 What has ended is there for others at once, though nobody has cleared it away")
    default void ended() {
        ProductId product = goodsInStock(10);
        String quote = quote();
        leases().hold(wanted(quote, product, 4), HOUR);

        later(() -> {
            assertThat(level(product).available()).isEqualByComparingTo("10");
            assertThat(reservations().of(quote).get(0).reserved()).isEqualByComparingTo("0");
            assertThat(leases().find(quote).orElseThrow().expired()).isTrue();
            assertThat(availability()
                            .promise(AvailabilityRequest.of(
                                    List.of(new AvailabilityRequest.Line(product, BigDecimal.TEN))))
                            .get(0)
                            .promises())
                    .extracting(Promise::basis)
                    .containsExactly(Promise.Basis.STOCK);
            assertThat(reserve(document(), "1", product, 10).reserved()).isEqualByComparingTo("10");
            assertThat(level(product).available()).isEqualByComparingTo("0");
        });
    }

    @Full
    @DisplayName("INV-142 What has ended can be booked out for another reason")
    default void endedIsBookedOut() {
        ProductId product = goodsInStock(10);
        leases().hold(wanted(quote(), product, 4), HOUR);

        later(() -> {
            ledger().book(Booking.of(WarehouseId.MAIN, BookingReason.SCRAPPED, List.of(Booking.Line.of(product, 10))));
            assertThat(level(product).onHand()).isEqualByComparingTo("0");
            assertThat(level(product).reserved()).isEqualByComparingTo("0");
        });
    }

    @Core
    @DisplayName("INV-143 A lease is extended before it ends, and not after")
    default void extended() {
        ProductId product = goodsInStock(10);
        String quote = quote();
        Lease lease = leases().hold(wanted(quote, product, 4), HOUR);

        Lease extended = leases().extend(quote, Duration.ofDays(7));
        assertThat(extended.until()).isAfter(lease.until());
        later(() -> assertThat(level(product).available()).isEqualByComparingTo("6"));

        leases().extend(quote, HOUR);
        later(() -> assertThatThrownBy(() -> leases().extend(quote, HOUR))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.lease-expired")));
        assertThatThrownBy(() -> leases().extend(quote(), HOUR)).isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName("INV-144 A lease becomes a reservation of another document, and nobody gets between")
    default void converted() {
        ProductId product = goodsInStock(10);
        String quote = quote();
        leases().hold(wanted(quote, product, 4), HOUR);
        assertThat(reserve(document(), "1", product, 10).reserved()).isEqualByComparingTo("6");
        String order = document();

        List<Reservation> reserved = leases().convert(quote, wanted(order, product, 4));

        assertThat(reserved).extracting(each -> each.reserved().intValueExact()).containsExactly(4);
        assertThat(leases().find(quote)).isEmpty();
        later(() -> assertThat(reservations().of(order).get(0).reserved()).isEqualByComparingTo("4"));
        // A second time there is no lease any more, and the order has what it wants.
        assertThat(leases().convert(quote, wanted(order, product, 4)).get(0).reserved())
                .isEqualByComparingTo("4");
        assertThat(level(product).available()).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName("INV-145 A lease becomes a reservation of its own document")
    default void convertedToItself() {
        ProductId product = goodsInStock(10);
        String document = document();
        leases().hold(wanted(document, product, 4), HOUR);

        leases().convert(document, wanted(document, product, 4));

        later(() -> assertThat(level(product).available()).isEqualByComparingTo("6"));
        assertThat(leases().find(document)).isEmpty();
        assertThatThrownBy(() -> leases().hold(wanted(document, product, 4), HOUR))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.reserved-for-good"));
    }

    @Full
    @DisplayName("INV-146 A lease is given back early, or held again for another quantity")
    default void givenBackEarly() {
        ProductId product = goodsInStock(10);
        String quote = quote();
        leases().hold(wanted(quote, product, 4), HOUR);

        assertThat(leases().hold(wanted(quote, product, 7), HOUR)
                        .reservations()
                        .get(0)
                        .reserved())
                .isEqualByComparingTo("7");
        reservations().release(quote);

        assertThat(level(product).available()).isEqualByComparingTo("10");
        assertThat(leases().find(quote)).isEmpty();
    }

    @Full
    @DisplayName("INV-147 A lease has a time, at most the longest")
    default void times() {
        ProductId product = goodsInStock(1);

        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMinutes(-1), LeaseService.LONGEST.plusSeconds(1))) {
            assertThatThrownBy(() -> leases().hold(wanted(quote(), product, 1), wrong))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                    refused.violations().get(0).pointer())
                            .isEqualTo("/minutes"));
        }
        assertThat(level(product).available()).isEqualByComparingTo("1");
    }

    @Full
    @DisplayName("INV-148 What has ended is cleared away once, and told")
    default void swept() {
        ProductId product = goodsInStock(10);
        String quote = quote();
        leases().hold(wanted(quote, product, 4), HOUR);

        later(() -> {
            assertThat(leases().sweep()).isPositive();
            assertThat(leases().sweep()).isZero();
        });

        assertThat(events())
                .filteredOn(event ->
                        event instanceof LeaseExpired each && each.document().equals(quote))
                .hasSize(1);
        assertThat(leases().find(quote)).isEmpty();
        assertThat(level(product).available()).isEqualByComparingTo("10");
    }

    @Concurrent
    @DisplayName("INV-149 16 who want what has ended get it once, while it is cleared away")
    default void endedAtOnce() {
        ProductId product = goodsInStock(10);
        leases().hold(wanted(quote(), product, 10), HOUR);

        later(() -> {
            List<BigDecimal> got = Together.all(16, caller -> {
                if (caller % 4 == 0) {
                    leases().sweep();
                }
                return caller % 2 == 0
                        ? reserve(document(), "1", product, 2).reserved()
                        : leases().hold(wanted(quote(), product, 2), HOUR)
                                .reservations()
                                .get(0)
                                .reserved();
            });
            assertThat(got.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("10");
            assertThat(level(product).available()).isEqualByComparingTo("0");
        });
    }

    @Full
    @DisplayName("INV-195 A lease takes the longest time at most, when it begins and when it is extended")
    default void longestLease() {
        ProductId product = goodsInStock(5);
        String document = document();
        ReservationRequest request = new ReservationRequest(
                document, WarehouseId.MAIN, List.of(new ReservationRequest.Line("1", product, BigDecimal.ONE)));

        leases().hold(request, LeaseService.LONGEST);

        for (Duration wrong : List.of(Duration.ZERO, LeaseService.LONGEST.plusSeconds(1))) {
            assertThatThrownBy(() -> leases().hold(request, wrong))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                            .singleElement()
                            .satisfies(
                                    violation -> assertThat(violation.pointer()).isEqualTo("/minutes")));
            assertThatThrownBy(() -> leases().extend(document, wrong)).isInstanceOf(InvalidRequestException.class);
        }
        assertThat(leases().extend(document, LeaseService.LONGEST).expired()).isFalse();
    }
}
