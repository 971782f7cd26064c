package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Setting stock aside, giving it back and booking it out, by one caller at a time. */
public interface ReservationContract extends IssueContract {

    @Core
    @DisplayName("INV-20 All of a line is set aside when it is there")
    default void allOfALine() {
        ProductId product = goodsInStock(10);

        Reservation reservation = reserve(document(), "1", product, 7);

        assertThat(reservation.reserved()).isEqualByComparingTo("7");
        assertThat(reservation.missing()).isEqualByComparingTo("0");
        assertThat(level(product).reserved()).isEqualByComparingTo("7");
        assertThat(level(product).available()).isEqualByComparingTo("3");
        assertThat(level(product).onHand()).isEqualByComparingTo("10");
    }

    @Core
    @DisplayName("INV-21 What is there is set aside when a line wants more")
    default void partOfALine() {
        ProductId product = goodsInStock(4);

        Reservation reservation = reserve(document(), "1", product, 7);

        assertThat(reservation.requested()).isEqualByComparingTo("7");
        assertThat(reservation.reserved()).isEqualByComparingTo("4");
        assertThat(reservation.missing()).isEqualByComparingTo("3");
    }

    @Full
    @DisplayName("INV-22 Of a product that never came in nothing is set aside, and that is no error")
    default void nothingOfALine() {
        Reservation reservation = reserve(document(), "1", goods(), 7);

        assertThat(reservation.reserved()).isEqualByComparingTo("0");
        assertThat(reservation.missing()).isEqualByComparingTo("7");
    }

    @Full
    @DisplayName("INV-23 Lines of one product share it in their order")
    default void linesShareWhatIsReserved() {
        ProductId product = goodsInStock(10);

        List<Reservation> reservations =
                reservations().reserve(request(document(), line("b", product, 6), line("a", product, 6)));

        assertThat(reservations).extracting(Reservation::line).containsExactly("b", "a");
        assertThat(reservations)
                .extracting(each -> each.reserved().intValueExact())
                .containsExactly(6, 4);
    }

    @Core
    @DisplayName("INV-24 A repeated request gets what is still missing, and nothing twice")
    default void repeated() {
        ProductId product = goodsInStock(4);
        String document = document();
        reserve(document, "1", product, 7);
        assertThat(reserve(document, "1", product, 7).reserved()).isEqualByComparingTo("4");
        receive(product, 10);

        assertThat(reserve(document, "1", product, 7).reserved()).isEqualByComparingTo("7");
        assertThat(level(product).available()).isEqualByComparingTo("7");
    }

    @Core
    @DisplayName("INV-25 A line wants what its last request said: the surplus is given back")
    default void wantedLess() {
        ProductId product = goodsInStock(10);
        String document = document();
        reserve(document, "1", product, 8);

        Reservation reservation = reserve(document, "1", product, 3);

        assertThat(reservation.requested()).isEqualByComparingTo("3");
        assertThat(reservation.reserved()).isEqualByComparingTo("3");
        assertThat(level(product).available()).isEqualByComparingTo("7");
    }

    @Core
    @DisplayName("INV-26 What a document gives back is there for others, and giving back may be repeated")
    default void givenBack() {
        ProductId product = goodsInStock(5);
        String document = document();
        reserve(document, "1", product, 5);

        reservations().release(document);
        reservations().release(document);

        assertThat(level(product).available()).isEqualByComparingTo("5");
        assertThat(reserve(document(), "1", product, 5).missing()).isEqualByComparingTo("0");
        assertThat(reservations().of(document)).allSatisfy(reservation -> {
            assertThat(reservation.reserved()).isEqualByComparingTo("0");
            assertThat(reservation.missing()).isEqualByComparingTo("0");
        });
    }

    @Full
    @DisplayName("INV-27 A document that has nothing can give it back")
    default void releaseNothing() {
        String document = document();

        reservations().release(document);

        assertThat(reservations().of(document)).isEmpty();
    }

    @Core
    @DisplayName("INV-28 Reserved goods are booked out, in parts")
    default void bookedOut() {
        ProductId product = goodsInStock(10);
        String document = document();
        reserve(document, "1", product, 6);

        List<Reservation> after = reservations().issue(issue(document, "first", "1", 4));

        assertThat(after).hasSize(1);
        assertThat(after.get(0).shipped()).isEqualByComparingTo("4");
        assertThat(after.get(0).reserved()).isEqualByComparingTo("2");
        assertThat(level(product).onHand()).isEqualByComparingTo("6");
        assertThat(level(product).reserved()).isEqualByComparingTo("2");
        assertThat(level(product).available()).isEqualByComparingTo("4");
    }

    @Core
    @DisplayName("INV-29 The same issue twice is one")
    default void issueTwice() {
        ProductId product = goodsInStock(10);
        String document = document();
        reserve(document, "1", product, 6);
        List<Reservation> once = reservations().issue(issue(document, "first", "1", 3));

        List<Reservation> twice = reservations().issue(issue(document, "first", "1", 3));

        assertThat(twice).isEqualTo(once);
        assertThat(level(product).onHand()).isEqualByComparingTo("7");
        reservations().issue(issue(document, "second", "1", 3));
        assertThat(level(product).onHand()).isEqualByComparingTo("4");
        // Still the same when nothing of the document is left to leave.
        reservations().issue(issue(document, "second", "1", 3));
        assertThat(level(product).onHand()).isEqualByComparingTo("4");
    }

    @Core
    @DisplayName("INV-30 More than is reserved does not leave, and then nothing does")
    default void moreThanReserved() {
        ProductId first = goodsInStock(10);
        ProductId second = goodsInStock(10);
        String document = document();
        reservations().reserve(request(document, line("1", first, 5), line("2", second, 2)));

        Issue issue = new Issue(
                document,
                "key",
                List.of(new Issue.Line("1", BigDecimal.valueOf(5)), new Issue.Line("2", BigDecimal.valueOf(3))));

        assertThatThrownBy(() -> reservations().issue(issue))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("code", "inventory.not-reserved");
        assertThat(level(first).onHand()).isEqualByComparingTo("10");
        assertThat(level(first).reserved()).isEqualByComparingTo("5");
        // The key was not used up by the refusal.
        reservations().issue(issue(document, "key", "2", 2));
        assertThat(level(second).onHand()).isEqualByComparingTo("8");
    }

    @Full
    @DisplayName("INV-31 A line that nobody reserved does not leave")
    default void unknownLine() {
        assertThatThrownBy(() -> reservations().issue(issue(document(), "key", "1", 1)))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("code", "inventory.not-reserved");
    }

    @Full
    @DisplayName("INV-32 What has left stays away when the rest is given back")
    default void releaseAfterIssue() {
        ProductId product = goodsInStock(10);
        String document = document();
        reserve(document, "1", product, 6);
        reservations().issue(issue(document, "first", "1", 4));

        reservations().release(document);

        assertThat(level(product).onHand()).isEqualByComparingTo("6");
        assertThat(level(product).reserved()).isEqualByComparingTo("0");
        assertThat(reservations().of(document).get(0).shipped()).isEqualByComparingTo("4");
    }

    @Full
    @DisplayName("INV-33 A wrong request is refused with all of its places")
    default void wrongReservation() {
        ProductId product = goodsInStock(10);
        ReservationRequest request = request(
                document(),
                line("1", product, 1),
                line("1", product, 1),
                line("3", product, 0),
                line("4", service(), 1),
                line("5", new ProductId("no-such-product"), 1));

        assertThat(violations(request))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/lines/1/line", "/lines/2/quantity", "/lines/3/product", "/lines/4/product");
        assertThat(level(product).reserved()).isEqualByComparingTo("0");
    }

    @Full
    @DisplayName("INV-34 An unknown warehouse is refused at its place")
    default void reservationInUnknownWarehouse() {
        ReservationRequest request =
                new ReservationRequest(document(), new WarehouseId("NOWHERE"), List.of(line("1", goods(), 1)));

        assertThat(violations(request)).extracting(Violation::pointer).containsExactly("/warehouse");
    }

    @Core
    @DisplayName("INV-35 A document's reservations are found by line, and only its own")
    default void foundByLine() {
        ProductId product = goodsInStock(10);
        String document = document();
        reservations().reserve(request(document, line("2", product, 1), line("1", product, 2)));
        reserve(document(), "1", product, 3);

        assertThat(reservations().of(document)).extracting(Reservation::line).containsExactly("1", "2");
    }

    @Core
    @DisplayName("INV-36 Setting aside, giving back and booking out are recorded, and only when something happened")
    default void recordedEvents() {
        ProductId product = goodsInStock(5);
        String document = document();
        reserve(document, "1", product, 5);
        reserve(document, "1", product, 5);
        reservations().issue(issue(document, "first", "1", 2));
        reservations().issue(issue(document, "first", "1", 2));
        reservations().release(document);
        reservations().release(document);
        reserve(document(), "1", goods(), 5);

        assertThat(events())
                .filteredOn(event -> event.subject().equals(document))
                .extracting(DomainEvent::type)
                .containsExactly("stock.reserved", "stock.issued", "stock.released");
    }

    @Full
    @DisplayName("INV-37 What is set aside in a caller's transaction goes with it")
    default void callersTransaction() {
        ProductId product = goodsInStock(5);
        String document = document();

        assertThatThrownBy(() -> transactions().required(() -> {
                    assertThat(reserve(document, "1", product, 5).reserved()).isEqualByComparingTo("5");
                    throw new IllegalStateException("the caller changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(level(product).available()).isEqualByComparingTo("5");
        assertThat(reservations().of(document)).isEmpty();
    }

    @Full
    @DisplayName("INV-38 A line keeps its product, and wants no less than has left")
    default void lineKeepsProduct() {
        ProductId product = goodsInStock(5);
        String document = document();
        reserve(document, "1", product, 5);
        reservations().issue(issue(document, "first", "1", 3));

        assertThat(violations(request(document, line("1", goodsInStock(5), 5))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/product");
        assertThat(violations(request(document, line("1", product, 2))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/quantity");
    }

    @Core
    @DisplayName(
            "INV-450 Lines in step are set aside in whole steps, as many as all of them have; the rest is for others")
    default void inStep() {
        ProductId plates = goodsInStock(5);
        ProductId screws = goodsInStock(19);
        String document = document();
        ReservationRequest three = request(document, step("1/1", plates, 3, 1), step("1/2", screws, 24, 8));

        assertThat(reserved(three)).containsExactly(2, 16);
        assertThat(level(plates).available()).isEqualByComparingTo("3");
        assertThat(level(screws).available()).isEqualByComparingTo("3");
        receive(screws, 4);
        assertThat(reserved(three)).as("a step is not there yet").containsExactly(2, 16);
        receive(screws, 1);
        assertThat(reserved(three)).containsExactly(3, 24);
        reservations()
                .issue(new Issue(
                        document,
                        "first",
                        List.of(
                                new Issue.Line("1/1", BigDecimal.valueOf(2)),
                                new Issue.Line("1/2", BigDecimal.valueOf(16)))));
        assertThat(reserved(three)).containsExactly(1, 8);
        assertThat(level(screws).onHand()).isEqualByComparingTo("8");
    }

    @Full
    @DisplayName(
            "INV-451 Lines in step get all that they want where it is there, be it no whole step, and give back together")
    default void inStepAllOrLess() {
        ProductId plates = goodsInStock(10);
        ProductId cloth = goodsInStock(10);
        String document = document();

        assertThat(reserved(request(document, step("1/1", plates, 5, 2), step("1/2", cloth, 10, 4))))
                .containsExactly(5, 10);
        assertThat(reserved(request(document, step("1/1", plates, 2, 2), step("1/2", cloth, 4, 4))))
                .containsExactly(2, 4);
        assertThat(level(cloth).available()).isEqualByComparingTo("6");
    }

    @Full
    @DisplayName("INV-452 Sets are served in the order of their lines, beside lines that are in step with none")
    default void inStepBesideOthers() {
        ProductId plates = goodsInStock(10);
        ProductId screws = goodsInStock(10);

        assertThat(reserved(request(
                        document(),
                        line("1", screws, 3),
                        stepOf("a", "2/1", plates, 4, 1),
                        stepOf("a", "2/2", screws, 12, 3),
                        stepOf("b", "3/1", plates, 4, 1),
                        stepOf("b", "3/2", screws, 4, 1))))
                // 7 screws are left for steps of 3, and one of them for a step of 1
                .containsExactly(3, 2, 6, 1, 1);
        assertThat(level(plates).available()).isEqualByComparingTo("7");
    }

    private List<Integer> reserved(ReservationRequest request) {
        return reservations().reserve(request).stream()
                .map(each -> each.reserved().intValueExact())
                .toList();
    }

    private static ReservationRequest.Line step(String line, ProductId product, long quantity, long each) {
        return stepOf("1", line, product, quantity, each);
    }

    private static ReservationRequest.Line stepOf(
            String set, String line, ProductId product, long quantity, long each) {
        return new ReservationRequest.Line(
                line,
                product,
                BigDecimal.valueOf(quantity),
                Optional.empty(),
                Optional.of(new ReservationRequest.InStep(set, BigDecimal.valueOf(each))));
    }

    /** An issue of one line. */
    static Issue issue(String document, String key, String line, long quantity) {
        return new Issue(document, key, List.of(new Issue.Line(line, BigDecimal.valueOf(quantity))));
    }

    private static ReservationRequest request(String document, ReservationRequest.Line... lines) {
        return new ReservationRequest(document, WarehouseId.MAIN, List.of(lines));
    }

    private static ReservationRequest.Line line(String line, ProductId product, long quantity) {
        return new ReservationRequest.Line(line, product, BigDecimal.valueOf(quantity));
    }

    private List<Violation> violations(ReservationRequest request) {
        return catchThrowableOfType(
                        InvalidRequestException.class, () -> reservations().reserve(request))
                .violations();
    }
}
