package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What is refused and what is kept of receipts, reservations and issues, at their limits. */
public interface IssueContract extends InventoryUnderTest {

    @Full
    @DisplayName("INV-160 A wrong issue is refused with all of its places")
    default void wrongIssue() {
        ProductId product = goodsInStock(5);
        String document = document();
        reserve(document, "1", product, 5);

        assertThat(pointers(() -> reservations()
                        .issue(new Issue(
                                document,
                                " ",
                                List.of(new Issue.Line("1", BigDecimal.ZERO), new Issue.Line("1", BigDecimal.ONE))))))
                .containsExactlyInAnyOrder("/key", "/lines/0/quantity", "/lines/1/line");
        assertThat(pointers(() -> reservations().issue(new Issue(document, "x".repeat(201), List.of()))))
                .containsExactlyInAnyOrder("/key", "/lines");
        assertThat(level(product).onHand()).isEqualByComparingTo("5");
    }

    private static List<String> pointers(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(InvalidRequestException.class, call).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    @Full
    @DisplayName("INV-161 Giving back what was only wanted is not recorded")
    default void onlyWanted() {
        String document = document();
        reserve(document, "1", goods(), 3);

        reservations().release(document);

        assertThat(reservations().of(document).get(0).requested()).isEqualByComparingTo("0");
        assertThat(events()).noneMatch(event -> event.subject().equals(document));
    }

    @Full
    @DisplayName("INV-162 The longest texts are kept, longer ones are refused, each at its place")
    default void longestTexts() {
        ProductId product = goods();
        String document = "order/" + UUID.randomUUID();
        String longest = document + "x".repeat(200 - document.length());
        Receipt receipt = new Receipt(
                WarehouseId.MAIN,
                Optional.of("r".repeat(200)),
                List.of(new Receipt.Line(product, BigDecimal.TEN, Optional.of("l".repeat(64)), Optional.empty())));

        assertThat(stock().find(stock().receive(receipt))).contains(receipt);
        assertThat(reserve(longest, "1".repeat(64), product, 5).reserved()).isEqualByComparingTo("5");
        assertThat(reservations()
                        .issue(new Issue(
                                longest, "k".repeat(200), List.of(new Issue.Line("1".repeat(64), BigDecimal.ONE))))
                        .get(0)
                        .shipped())
                .isEqualByComparingTo("1");
        assertThat(pointers(() -> reservations()
                        .reserve(new ReservationRequest(
                                longest + "x",
                                WarehouseId.MAIN,
                                List.of(
                                        new ReservationRequest.Line("1".repeat(65), product, BigDecimal.ONE),
                                        new ReservationRequest.Line(" ", product, BigDecimal.ONE))))))
                .containsExactlyInAnyOrder("/document", "/lines/0/line", "/lines/1/line");
    }

    @Core
    @DisplayName("INV-163 What goods cost is kept with their receipt")
    default void costsKept() {
        Receipt receipt = new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(
                        new Receipt.Line(
                                goods(), BigDecimal.ONE, Optional.empty(), Optional.of(Money.of("1.25", "USD"))),
                        new Receipt.Line(
                                goods(), BigDecimal.ONE, Optional.empty(), Optional.of(Money.of("0.00", "EUR")))));

        assertThat(stock().find(stock().receive(receipt)))
                .hasValueSatisfying(found -> assertThat(found.lines()).isEqualTo(receipt.lines()));
    }

    @Core
    @DisplayName("INV-164 A move says when it was")
    default void moments() {
        ProductId product = goodsInStock(3);
        String document = document();
        reserve(document, "1", product, 1);
        reservations().issue(new Issue(document, "1", List.of(new Issue.Line("1", BigDecimal.ONE))));

        assertThat(stock().moves(StockQuery.of(product), PageRequest.first()).items())
                .hasSize(2)
                .allSatisfy(move -> assertThat(nearToday(move.at())).isTrue());
    }

    @Full
    @DisplayName("INV-165 Twelve digits before the point and six after it are kept")
    default void digits() {
        ProductId product = goods();
        BigDecimal most = new BigDecimal("999999999999.999999");

        stock().receive(new Receipt(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(new Receipt.Line(product, most, Optional.empty(), Optional.empty()))));

        assertThat(level(product).onHand()).isEqualByComparingTo(most);
    }

    @Full
    @DisplayName("INV-166 Giving back is recorded once, whatever of the document's lines had something")
    default void givingBackOnce() {
        ProductId product = goodsInStock(2);
        String document = document();
        reservations()
                .reserve(new ReservationRequest(
                        document,
                        WarehouseId.MAIN,
                        List.of(
                                new ReservationRequest.Line("1", product, BigDecimal.ONE),
                                new ReservationRequest.Line("2", goods(), BigDecimal.ONE),
                                new ReservationRequest.Line("3", product, BigDecimal.ONE))));

        reservations().release(document);

        assertThat(events())
                .filteredOn(event -> event.subject().equals(document))
                .extracting(DomainEvent::type)
                .containsExactly("stock.reserved", "stock.released");
        assertThat(level(product).available()).isEqualByComparingTo("2");
    }
}
