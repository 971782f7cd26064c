package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Arrival;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.Transfer;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What is refused and what is kept of transfers and planned receipts, and how they are listed and recorded. */
public interface ArrivalContract extends LedgerUnderTest {

    private static List<String> pointers(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(InvalidRequestException.class, call).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    private Transfer sent(ProductId product) {
        return transfers()
                .send(new TransferRequest(
                        WarehouseId.MAIN,
                        warehouse(),
                        Optional.of("truck 7"),
                        today(),
                        List.of(
                                new TransferRequest.Line(product, BigDecimal.valueOf(4)),
                                new TransferRequest.Line(product, BigDecimal.ONE))));
    }

    private List<String> eventsOf(String subject) {
        return events().stream()
                .filter(event -> event.subject().equals(subject))
                .map(DomainEvent::type)
                .toList();
    }

    @Full
    @DisplayName("INV-180 A wrong transfer is refused with all of its places")
    default void wrongTransfer() {
        ProductId product = goodsInStock(5);

        assertThat(pointers(() -> transfers()
                        .send(new TransferRequest(
                                new WarehouseId("nowhere"),
                                new WarehouseId("elsewhere"),
                                Optional.of("x".repeat(201)),
                                today().minusDays(1),
                                List.of(
                                        new TransferRequest.Line(product, BigDecimal.ZERO),
                                        new TransferRequest.Line(service(), BigDecimal.ONE))))))
                .containsExactlyInAnyOrder(
                        "/from", "/to", "/reference", "/expected", "/lines/0/quantity", "/lines/1/product");
        assertThat(level(product).onHand()).isEqualByComparingTo("5");
    }

    @Core
    @DisplayName("INV-181 A transfer is found as it was sent; sending and arriving are recorded")
    default void transferKept() {
        Transfer sent = sent(goodsInStock(9));

        assertThat(transfers().find(sent.id())).contains(sent);
        assertThat(sent.reference()).contains("truck 7");
        assertThat(sent.lines()).extracting(Transfer.Line::line).containsExactly("1", "2");
        assertThat(nearToday(sent.sentAt())).isTrue();
        transfers().arrive(sent.id(), Arrival.ALL);
        assertThat(eventsOf(sent.id().value())).containsExactly("stock.transfer-sent", "stock.transfer-arrived");
    }

    @Full
    @DisplayName("INV-182 Transfers come page by page, each once")
    default void transferPages() {
        ProductId product = goodsInStock(30);
        List<TransferId> sent =
                List.of(sent(product).id(), sent(product).id(), sent(product).id());

        List<Transfer> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Transfer> page = transfers().transfers(new PageRequest(2, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).extracting(Transfer::id).doesNotHaveDuplicates().containsAll(sent);
        assertThat(listed)
                .allSatisfy(each -> assertThat(transfers().find(each.id())).contains(each));
    }

    @Full
    @DisplayName("INV-183 What arrives is of the transfer, of each line once, and no more than is on the way")
    default void wrongArrival() {
        ProductId product = goodsInStock(9);
        TransferId transfer = sent(product).id();

        assertThat(pointers(() -> transfers().arrive(transfer, arrival("9 1", "1 0", "2 1", "2 1"))))
                .containsExactlyInAnyOrder("/lines/0/line", "/lines/1/quantity", "/lines/3/line");
        assertThatThrownBy(() -> transfers().arrive(transfer, arrival("1 5")))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.not-in-transit"));
        assertThatThrownBy(() -> transfers().arrive(new TransferId("none"), Arrival.ALL))
                .isInstanceOf(NotFoundException.class);
        transfers().arrive(transfer, arrival("1 4"));

        // Of the first line nothing is left: all is the second.
        assertThat(transfers().arrive(transfer, Arrival.ALL).hasArrived()).isTrue();
        assertThat(eventsOf(transfer.value())).hasSize(3);
    }

    private static Arrival arrival(String... lines) {
        return new Arrival(List.of(lines).stream()
                .map(line -> line.split(" "))
                .map(line -> new Arrival.Line(line[0], new BigDecimal(line[1])))
                .toList());
    }

    @Full
    @DisplayName("INV-184 A plan keeps its product and warehouse, and a cancelled one is not changed")
    default void plansKeepTheirProduct() {
        ProductId product = goods();
        LocalDate day = today().plusDays(3);
        PlannedReceipt planned = plans().plan(Plan.of(WarehouseId.MAIN, product, 10, day));

        assertThat(pointers(
                        () -> plans().change(planned.id(), Plan.of(warehouse(), goods(), 10, day), planned.version())))
                .containsExactlyInAnyOrder("/product", "/warehouse");
        PlannedReceipt cancelled = plans().cancel(planned.id());
        assertThatThrownBy(() ->
                        plans().change(planned.id(), Plan.of(WarehouseId.MAIN, product, 9, day), cancelled.version()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.plan-cancelled"));
    }

    @Full
    @DisplayName("INV-185 Plans are recorded, each change once, and what changes nothing is not")
    default void plansRecorded() {
        PlannedReceipt planned = plans().plan(Plan.of(WarehouseId.MAIN, goods(), 10, today().plusDays(3)));
        plans().cancel(planned.id());
        plans().cancel(planned.id());

        assertThat(eventsOf(planned.id().value())).hasSize(2).containsOnly("stock.receipt-planned");
    }

    @Core
    @DisplayName("INV-186 What comes of a plan is a receipt, of its product and in its warehouse")
    default void plansAreReceived() {
        ProductId product = goods();
        PlannedReceipt planned = plans().plan(Plan.of(WarehouseId.MAIN, product, 10, today()));
        Receipt receipt = new Receipt(WarehouseId.MAIN, Optional.of("DN-1"), List.of(Receipt.Line.of(product, 10)));

        assertThat(pointers(() -> plans().receive(
                                planned.id(),
                                new Receipt(
                                        warehouse(),
                                        Optional.empty(),
                                        List.of(Receipt.Line.of(product, 1), Receipt.Line.of(goods(), 1))))))
                .containsExactlyInAnyOrder("/warehouse", "/lines/1/product");
        ReceiptId booked = plans().receive(planned.id(), receipt);

        assertThat(stock().find(booked)).contains(receipt);
        assertThat(plans().find(planned.id()))
                .hasValueSatisfying(found -> assertThat(found.received()).isEqualByComparingTo("10"));
        assertThat(eventsOf(booked.value())).containsExactly("stock.received");
    }

    @Full
    @DisplayName("INV-187 What is still to come is listed page by page, by product and warehouse")
    default void openPlans() {
        ProductId product = goods();
        WarehouseId branch = warehouse();
        List<PlannedReceipt> planned = List.of(
                plans().plan(Plan.of(WarehouseId.MAIN, product, 1, today())),
                plans().plan(Plan.of(branch, product, 2, today())),
                plans().plan(Plan.of(WarehouseId.MAIN, product, 3, today())));
        plans().plan(Plan.of(WarehouseId.MAIN, goods(), 4, today()));

        Page<PlannedReceipt> first = plans().open(StockQuery.of(product), new PageRequest(2, Optional.empty()));
        Page<PlannedReceipt> rest = plans().open(StockQuery.of(product), new PageRequest(2, first.next()));

        assertThat(first.items()).isEqualTo(planned.subList(0, 2));
        assertThat(rest.items()).isEqualTo(planned.subList(2, 3));
        assertThat(rest.next()).isEmpty();
        assertThat(plans().open(new StockQuery(java.util.Set.of(product), Optional.of(branch)), PageRequest.first())
                        .items())
                .containsExactly(planned.get(1));
    }

    @Full
    @DisplayName("INV-188 A plan may be as good as certain, or hardly likely")
    default void reliabilities() {
        ProductId product = goods();
        for (String percent : List.of("0", "100")) {
            Plan plan = new Plan(
                    WarehouseId.MAIN,
                    product,
                    BigDecimal.ONE,
                    today(),
                    Percent.of(percent),
                    Optional.of("r".repeat(200)));
            assertThat(plans().plan(plan).plan()).isEqualTo(plan);
        }
        assertThat(pointers(() -> plans().plan(new Plan(
                        WarehouseId.MAIN, product, BigDecimal.ONE, today(), Percent.of("-1"), Optional.empty()))))
                .containsExactly("/reliability");
    }

    @Core
    @DisplayName("INV-189 What comes first is promised first, whatever was planned first")
    default void earliestFirst() {
        ProductId product = goods();
        plans().plan(Plan.of(WarehouseId.MAIN, product, 3, today().plusDays(4)));
        plans().plan(Plan.of(WarehouseId.MAIN, product, 2, today().plusDays(2)));

        List<Promise> promises = availability()
                .promise(new AvailabilityRequest(
                        List.of(new AvailabilityRequest.Line(product, BigDecimal.valueOf(5))),
                        Optional.of(WarehouseId.MAIN),
                        Optional.empty(),
                        Optional.empty()))
                .get(0)
                .promises();

        assertThat(promises).extracting(Promise::date).containsExactly(today().plusDays(2), today().plusDays(4));
        assertThat(promises).extracting(each -> each.quantity().intValueExact()).containsExactly(2, 3);
    }
}
