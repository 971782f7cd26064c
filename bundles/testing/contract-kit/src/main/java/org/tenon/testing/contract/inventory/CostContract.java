package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Arrival;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.CostEntry;
import org.tenon.inventory.CostLayer;
import org.tenon.inventory.CostService;
import org.tenon.inventory.CostSplit;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.Issue;
import org.tenon.inventory.LandedCost;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.StockPolicyService;
import org.tenon.inventory.StockValue;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What stock is worth, and what goods that left have cost. All amounts are in US dollars. */
@Besides(
        value = "costs",
        services = {
            CostService.class,
            StockPolicyService.class,
            StockLedger.class,
            TransferService.class,
            WarehouseService.class
        })
public interface CostContract extends LedgerUnderTest {

    CostService costing();

    StockPolicyService policies();

    private void costedBy(ProductId product, CostingMethod method, Optional<Money> standard) {
        policies()
                .set(new StockPolicy(
                        Optional.of(product),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(method),
                        standard,
                        Optional.empty()));
    }

    private ProductId goods(CostingMethod method) {
        ProductId product = goods();
        costedBy(product, method, Optional.empty());
        return product;
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private ReceiptId buy(ProductId product, long quantity, String cost) {
        return buy(product, quantity, cost, Optional.empty(), Optional.empty());
    }

    private ReceiptId buy(ProductId product, long quantity, String cost, Optional<String> lot, Optional<LocalDate> on) {
        return stock().receive(new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(new Receipt.Line(product, BigDecimal.valueOf(quantity), lot, Optional.of(usd(cost)))),
                on));
    }

    /** Sells goods, and says to whom. */
    private String sell(ProductId product, long quantity) {
        String order = document();
        reserve(order, "1", product, quantity);
        reservations().issue(new Issue(order, "one", List.of(new Issue.Line("1", BigDecimal.valueOf(quantity)))));
        return order;
    }

    private StockValue value(ProductId product) {
        return value(product, today());
    }

    private StockValue value(ProductId product, LocalDate on) {
        StockValue value = costing()
                .values(Set.of(product), on, PageRequest.first())
                .items()
                .get(0);
        // However it came about: the value is that of the layers.
        assertThat(Money.sum(
                        value.value().currency(),
                        value.layers().stream().map(CostLayer::value).toList()))
                .isEqualTo(value.value());
        assertThat(value.layers().stream().map(CostLayer::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(value.quantity());
        return value;
    }

    private void worth(ProductId product, String value) {
        assertThat(value(product).value()).isEqualTo(usd(value));
    }

    private String sold(String order) {
        return costing().costsOf(order).stream()
                .map(CostEntry::value)
                .reduce(Money::plus)
                .orElseThrow()
                .negated()
                .amountText();
    }

    @Core
    @DisplayName("INV-230 By FIFO what came first leaves first")
    default void fifo() {
        ProductId product = goods(CostingMethod.FIFO);
        buy(product, 4, "10");
        buy(product, 2, "25");

        // 4 x 10 + 2 x 25 = 90, of 6
        assertThat(value(product).unitCost()).isEqualTo(usd("15"));
        assertThat(sold(sell(product, 3))).isEqualTo("30.00");
        // 1 x 10 + 2 x 25 = 60, of 3
        assertThat(value(product).unitCost()).isEqualTo(usd("20"));
        // 1 x 10 + 1 x 25
        assertThat(sold(sell(product, 2))).isEqualTo("35.00");
        worth(product, "25");
        assertThat(value(product).layers()).hasSize(1);
    }

    @Core
    @DisplayName("INV-231 By LIFO what came last leaves first")
    default void lifo() {
        ProductId product = goods(CostingMethod.LIFO);
        buy(product, 10, "10");
        buy(product, 10, "20");

        // 10 x 20 + 5 x 10
        assertThat(sold(sell(product, 15))).isEqualTo("250.00");
        worth(product, "50");
    }

    @Core
    @DisplayName("INV-232 By moving average all units are worth the same, whatever each of them cost")
    default void average() {
        ProductId product = goods(CostingMethod.AVERAGE);
        buy(product, 5, "10");
        buy(product, 10, "20");

        // 250 / 15, rounded half up
        assertThat(value(product).unitCost()).isEqualTo(usd("16.666666666667"));
        // 250 x 6 / 15
        assertThat(sold(sell(product, 6))).isEqualTo("100.00");
        worth(product, "150");
        assertThat(sold(sell(product, 9))).isEqualTo("150.00");
        worth(product, "0");
    }

    @Core
    @DisplayName("INV-233 By standard all units are worth what the policy says; what they cost besides is a difference")
    default void standard() {
        ProductId product = goods();
        costedBy(product, CostingMethod.STANDARD, Optional.of(usd("12")));
        ReceiptId receipt = buy(product, 10, "13");

        worth(product, "120");
        assertThat(costing().costsOf("receipt/" + receipt)).singleElement().satisfies(entry -> {
            assertThat(entry.value()).isEqualTo(usd("120"));
            assertThat(entry.difference()).isEqualTo(usd("10"));
        });
        assertThat(sold(sell(product, 4))).isEqualTo("48.00");
        worth(product, "72");
    }

    @Core
    @DisplayName("INV-234 By lot what leaves of a lot is worth what that lot cost")
    default void byLot() {
        ProductId product = goods(CostingMethod.LOT);
        buy(product, 3, "10", Optional.of("A"), Optional.empty());
        buy(product, 3, "20", Optional.of("B"), Optional.empty());
        String order = document();
        reservations()
                .reserve(new ReservationRequest(
                        order,
                        WarehouseId.MAIN,
                        List.of(new ReservationRequest.Line("1", product, BigDecimal.valueOf(2), Optional.of("B")))));
        reservations().issue(new Issue(order, "one", List.of(new Issue.Line("1", BigDecimal.valueOf(2)))));

        assertThat(sold(order)).isEqualTo("40.00");
        worth(product, "50");
    }

    @Core
    @DisplayName("INV-235 What turns out to have come before changes what left after it")
    default void backDated() {
        ProductId product = goods(CostingMethod.FIFO);
        LocalDate day = today();
        buy(product, 10, "20");
        setToday(day.plusDays(5));
        try {
            String order = sell(product, 4);
            assertThat(sold(order)).isEqualTo("80.00");

            buy(product, 3, "10", Optional.empty(), Optional.of(day.minusDays(1)));

            // 3 x 10 + 1 x 20
            assertThat(sold(order)).isEqualTo("50.00");
            worth(product, "180");
            assertThat(value(product, day.minusDays(1)).value()).isEqualTo(usd("30"));
            assertThat(value(product, day).value()).isEqualTo(usd("230"));
            assertThat(onHandOn(product, day.minusDays(1))).isEqualTo(3);
            assertThatThrownBy(() -> buy(product, 1, "1", Optional.empty(), Optional.of(day.plusDays(9))))
                    .isInstanceOf(InvalidRequestException.class);
        } finally {
            setToday(day);
        }
    }

    @Core
    @DisplayName(
            "INV-236 What left before it came is worth what was assumed, until it comes; then the difference is told")
    default void leftBeforeItCame() {
        ProductId product = goods(CostingMethod.FIFO);
        LocalDate day = today();
        buy(product, 10, "10");
        setToday(day.plusDays(1));
        try {
            ReceiptId late = buy(product, 5, "14");
            // Booked for the day before the five came: two of them had left.
            ledger().book(new Booking(
                    WarehouseId.MAIN,
                    BookingReason.LOST,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Booking.Line.of(product, 12)),
                    Optional.of(day.minusDays(1))));

            // Nothing was there: 12 at a cost of nothing; then 10 at 10 and 5 at 14 came, of which 12 were gone.
            worth(product, "42");
            assertThat(value(product, day.minusDays(1)).quantity()).isEqualByComparingTo("-12");
            // 2 x 14 of those that came late
            assertThat(costing().costsOf("receipt/" + late)).singleElement().satisfies(entry -> {
                assertThat(entry.value()).isEqualTo(usd("42"));
                assertThat(entry.difference()).isEqualTo(usd("28"));
            });
        } finally {
            setToday(day);
        }
    }

    @Core
    @DisplayName("INV-237 What goods cost on top is shared out by value or by quantity, also to those that have left")
    default void landed() {
        ProductId dear = goods(CostingMethod.FIFO);
        ProductId cheap = goods(CostingMethod.FIFO);
        ReceiptId receipt = stock().receive(new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(
                        new Receipt.Line(dear, BigDecimal.TEN, Optional.empty(), Optional.of(usd("30"))),
                        new Receipt.Line(cheap, BigDecimal.TEN, Optional.empty(), Optional.of(usd("10"))))));
        String order = sell(dear, 5);

        costing().add(new LandedCost("receipt/" + receipt, usd("40"), CostSplit.BY_VALUE, Optional.of("freight")));
        // 300 + 40 x 300 / 400 = 330, of which half has left
        worth(dear, "165");
        assertThat(sold(order)).isEqualTo("165.00");
        worth(cheap, "110");
        costing().add(new LandedCost("receipt/" + receipt, usd("20"), CostSplit.BY_QUANTITY, Optional.empty()));
        worth(dear, "170");
        worth(cheap, "120");
        assertThat(costing().landed("receipt/" + receipt)).hasSize(2);

        assertThatThrownBy(() ->
                        costing().add(new LandedCost("receipt/none", usd("1"), CostSplit.BY_VALUE, Optional.empty())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> costing()
                        .add(new LandedCost(
                                "receipt/" + receipt, Money.of("1", "EUR"), CostSplit.BY_VALUE, Optional.empty())))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Core
    @DisplayName("INV-238 What a customer sends back is worth what it was when it left")
    default void sentBack() {
        ProductId product = goods(CostingMethod.FIFO);
        buy(product, 2, "10");
        buy(product, 2, "30");
        sell(product, 3);

        ledger().book(Booking.of(WarehouseId.MAIN, BookingReason.RETURNED, List.of(Booking.Line.of(product, 2))));

        // 1 x 30 is there; of 10, 10 and 30 that left, half of the 50 by unit: 2 x 50 / 3
        assertThat(value(product).quantity()).isEqualByComparingTo("3");
        assertThat(value(product).value()).isEqualTo(usd("63.333333333333"));
    }

    @Full
    @DisplayName("INV-239 A receipt that is taken back takes its own cost with it")
    default void takenBack() {
        ProductId averaged = goods(CostingMethod.AVERAGE);
        ReceiptId wrong = buy(averaged, 5, "10");
        buy(averaged, 10, "20");
        ledger().reverse("receipt/" + wrong, Optional.empty());
        worth(averaged, "200");
        buy(averaged, 15, "10");
        assertThat(value(averaged).unitCost()).isEqualTo(usd("14"));

        ProductId layered = goods(CostingMethod.FIFO);
        buy(layered, 5, "10");
        ReceiptId second = buy(layered, 5, "20");
        ledger().reverse("receipt/" + second, Optional.empty());
        worth(layered, "50");
    }

    @Full
    @DisplayName("INV-240 Goods without a cost are worth what a unit was worth before, and that is told")
    default void assumed() {
        ProductId product = goods(CostingMethod.AVERAGE);
        buy(product, 4, "10");
        receive(product, 2);

        worth(product, "60");
        assertThat(costing().entries(product)).extracting(CostEntry::assumed).containsExactly(false, true);
    }

    @Core
    @DisplayName("INV-241 Goods between warehouses are worth what they were")
    default void transferred() {
        ProductId product = goods(CostingMethod.FIFO);
        buy(product, 4, "10");
        WarehouseId to = warehouse();
        TransferId transfer = transfers()
                .send(new TransferRequest(
                        WarehouseId.MAIN,
                        to,
                        Optional.empty(),
                        today(),
                        List.of(new TransferRequest.Line(product, BigDecimal.valueOf(3)))))
                .id();
        worth(product, "40");
        transfers().arrive(transfer, Arrival.ALL);
        worth(product, "40");
    }

    @Full
    @DisplayName("INV-242 Goods that belong to others are worth nothing")
    default void consigned() {
        ProductId product = goods(CostingMethod.AVERAGE);
        buy(product, 4, "10");
        stock().receive(new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(new Receipt.Line(
                        product,
                        BigDecimal.TEN,
                        Optional.of("theirs"),
                        Optional.of(usd("99")),
                        new LotFacts(Optional.empty(), Optional.of("Supplier Ltd"), false),
                        Optional.empty()))));

        worth(product, "40");
        assertThat(value(product).quantity()).isEqualByComparingTo("4");
        assertThat(level(product).onHand()).isEqualByComparingTo("14");
    }

    @Core
    @DisplayName("INV-243 What is closed stays: nothing is booked there any more, and costs go on from its value")
    default void closed() {
        ProductId product = goods(CostingMethod.FIFO);
        LocalDate today = today();
        // Long ago: what is closed is closed for all that stands on the same database.
        LocalDate day = today.minusDays(100);
        setToday(day);
        buy(product, 10, "10");
        ReceiptId receipt = buy(product, 10, "12");
        setToday(day.plusDays(1));
        sell(product, 4);
        setToday(day.plusDays(3));
        try {
            costing().close(day.plusDays(1));
            costing().close(day.plusDays(1));

            assertThat(costing().closed()).contains(day.plusDays(1));
            worth(product, "180");
            assertThat(value(product, day).value()).isEqualTo(usd("220"));
            assertThatThrownBy(() -> buy(product, 1, "1", Optional.empty(), Optional.of(day.plusDays(1))))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> costing()
                            .add(new LandedCost("receipt/" + receipt, usd("1"), CostSplit.BY_VALUE, Optional.empty())))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("inventory.period-closed"));
            assertThatThrownBy(() -> costing().close(day)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> costing().close(day.plusDays(3))).isInstanceOf(InvalidRequestException.class);
            buy(product, 1, "5", Optional.empty(), Optional.of(day.plusDays(2)));
            // 6 x 10 + 1 x 12
            assertThat(sold(sell(product, 7))).isEqualTo("72.00");
            worth(product, "113");
        } finally {
            setToday(today);
        }
    }

    @Full
    @DisplayName("INV-244 Values come by product, page by page; documents without moves cost nothing")
    default void pages() {
        Set<ProductId> products = Set.of(goods(CostingMethod.FIFO), goods(CostingMethod.LIFO), goods());
        products.forEach(product -> buy(product, 1, "2"));

        Page<StockValue> first = costing().values(products, today(), new PageRequest(2, Optional.empty()));
        assertThat(first.items()).hasSize(2);
        assertThat(costing()
                        .values(products, today(), new PageRequest(2, first.next()))
                        .items())
                .hasSize(1);
        assertThat(costing()
                        .values(Set.of(goods()), today(), PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(costing().costsOf(document())).isEmpty();
    }
}
