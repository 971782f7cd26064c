package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Arrival;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.CountService;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.Transfer;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What is on its way: transfers between warehouses, planned receipts, and the promises that rest on them. */
@Besides(
        value = "incoming",
        services = {
            StockLedger.class,
            CountService.class,
            TransferService.class,
            PlannedReceiptService.class,
            WarehouseService.class
        })
public interface IncomingContract extends ArrivalContract {

    private Transfer send(WarehouseId to, ProductId product, long quantity) {
        return transfers()
                .send(new TransferRequest(
                        WarehouseId.MAIN,
                        to,
                        Optional.empty(),
                        today().plusDays(2),
                        List.of(new TransferRequest.Line(product, BigDecimal.valueOf(quantity)))));
    }

    @Core
    @DisplayName("INV-120 Goods between two warehouses are in none of them, and incoming where they go")
    default void onTheWay() {
        WarehouseId branch = warehouse();
        ProductId product = goodsInStock(10);

        Transfer transfer = send(branch, product, 4);

        assertThat(onHand(product, WarehouseId.MAIN)).isEqualByComparingTo("6");
        assertThat(onHand(product, branch)).isEqualByComparingTo("0");
        assertThat(incoming(product, branch)).isEqualByComparingTo("4");
        assertThat(ledger().given(product)).containsEntry(StockPlace.TRANSIT, BigDecimal.valueOf(4));
        assertThat(transfers().find(transfer.id())).contains(transfer);
        assertThat(transfers().transfers(PageRequest.first()).items()).contains(transfer);
    }

    @Core
    @DisplayName("INV-121 A transfer arrives in parts until all of it is there")
    default void arrives() {
        WarehouseId branch = warehouse();
        ProductId product = goodsInStock(10);
        TransferId transfer = send(branch, product, 4).id();

        Transfer part = transfers().arrive(transfer, new Arrival(List.of(new Arrival.Line("1", BigDecimal.ONE))));
        assertThat(part.hasArrived()).isFalse();
        assertThat(onHand(product, branch)).isEqualByComparingTo("1");
        assertThat(incoming(product, branch)).isEqualByComparingTo("3");

        assertThat(transfers().arrive(transfer, Arrival.ALL).hasArrived()).isTrue();
        assertThat(onHand(product, branch)).isEqualByComparingTo("4");
        assertThat(ledger().given(product)).containsEntry(StockPlace.TRANSIT, BigDecimal.ZERO);
        assertThatThrownBy(() -> transfers().arrive(transfer, Arrival.ALL))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.not-in-transit"));
    }

    @Full
    @DisplayName("INV-122 What is reserved, or not there, is not sent to another warehouse")
    default void notSent() {
        WarehouseId branch = warehouse();
        ProductId product = goodsInStock(10);
        reserve(document(), "1", product, 8);

        assertThatThrownBy(() -> send(branch, product, 3))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.not-available"));
        assertThatThrownBy(() -> send(WarehouseId.MAIN, product, 1)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> send(new WarehouseId("nowhere"), product, 1))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(onHand(product, WarehouseId.MAIN)).isEqualByComparingTo("10");
    }

    @Concurrent
    @DisplayName("INV-123 Of 16 who book one arrival, one does")
    default void arrivesOnce() {
        WarehouseId branch = warehouse();
        ProductId product = goodsInStock(10);
        TransferId transfer = send(branch, product, 4).id();

        assertThat(Together.run(16, caller -> transfers().arrive(transfer, Arrival.ALL)))
                .filteredOn(Together.Outcome::succeeded)
                .hasSize(1);
        assertThat(onHand(product, branch)).isEqualByComparingTo("4");
    }

    @Core
    @DisplayName("INV-130 What is planned is incoming until it has come in")
    default void planned() {
        ProductId product = goods();
        LocalDate day = today().plusDays(3);
        PlannedReceipt planned = plans().plan(Plan.of(WarehouseId.MAIN, product, 10, day));
        assertThat(incoming(product, WarehouseId.MAIN)).isEqualByComparingTo("10");
        assertThat(plans().find(planned.id())).contains(planned);

        plans().receive(planned.id(), receipt(product, 6));
        assertThat(incoming(product, WarehouseId.MAIN)).isEqualByComparingTo("4");
        assertThat(onHand(product, WarehouseId.MAIN)).isEqualByComparingTo("6");

        // More than was planned: nothing is expected any more.
        plans().receive(planned.id(), receipt(product, 5));
        assertThat(incoming(product, WarehouseId.MAIN)).isEqualByComparingTo("0");
        assertThat(onHand(product, WarehouseId.MAIN)).isEqualByComparingTo("11");
        assertThat(plans().open(StockQuery.of(product), PageRequest.first()).items())
                .isEmpty();
    }

    private static Receipt receipt(ProductId product, long quantity) {
        return new Receipt(WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, quantity)));
    }

    @Full
    @DisplayName("INV-131 A plan is changed on its last version, and cancelled for good")
    default void plansChange() {
        ProductId product = goods();
        PlannedReceipt planned = plans().plan(Plan.of(WarehouseId.MAIN, product, 10, today().plusDays(3)));
        Plan later = Plan.of(WarehouseId.MAIN, product, 7, today().plusDays(9));

        PlannedReceipt changed = plans().change(planned.id(), later, planned.version());
        assertThat(changed.plan()).isEqualTo(later);
        assertThatThrownBy(() -> plans().change(planned.id(), later, planned.version()))
                .isInstanceOf(StaleVersionException.class);

        assertThat(plans().cancel(planned.id()).cancelled()).isTrue();
        assertThat(plans().cancel(planned.id()).cancelled()).isTrue();
        assertThat(incoming(product, WarehouseId.MAIN)).isEqualByComparingTo("0");
        assertThatThrownBy(() -> plans().cancel(new PlannedReceiptId("none"))).isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("INV-132 A wrong plan is refused")
    default void wrongPlan() {
        Plan unreliable = new Plan(
                new WarehouseId("nowhere"),
                service(),
                BigDecimal.ZERO,
                today(),
                Percent.of("101"),
                Optional.of("x".repeat(201)));

        assertThatThrownBy(() -> plans().plan(unreliable))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.pointer())
                        .containsExactlyInAnyOrder(
                                "/warehouse", "/product", "/quantity", "/reliability", "/reference"));
    }

    @Core
    @DisplayName("INV-133 A promise rests on the shelf, then on what is on its way, then on the lead time")
    default void promised() {
        ProductId product = goodsInStock(2);
        LocalDate soon = today().plusDays(1);
        PlannedReceipt planned = plans().plan(Plan.of(WarehouseId.MAIN, product, 5, soon));

        List<Promise> promises = promise(product, 10, Optional.empty());

        assertThat(promises)
                .extracting(each -> each.quantity().toPlainString() + " " + each.basis())
                .containsExactly("2 STOCK", "5 INCOMING", "3 LEAD_TIME");
        assertThat(promises).extracting(Promise::date).containsExactly(today(), soon, restocked());
        assertThat(promises.get(1).source()).contains("planned-receipt/" + planned.id());
        assertThat(promises.get(1).reliability()).contains(Percent.of("100"));
    }

    private List<Promise> promise(ProductId product, long quantity, Optional<String> document) {
        return availability()
                .promise(new AvailabilityRequest(
                        List.of(new AvailabilityRequest.Line(product, BigDecimal.valueOf(quantity))),
                        Optional.of(WarehouseId.MAIN),
                        Optional.empty(),
                        document))
                .get(0)
                .promises();
    }

    @Core
    @DisplayName("INV-134 What others wait for is not promised to somebody else; who waits is promised it")
    default void claimed() {
        ProductId product = goods();
        LocalDate soon = today().plusDays(1);
        plans().plan(Plan.of(WarehouseId.MAIN, product, 5, soon));
        String waiting = document();
        reserve(waiting, "1", product, 4);

        assertThat(promise(product, 4, Optional.of(waiting)))
                .extracting(Promise::date)
                .containsExactly(soon);
        assertThat(promise(product, 4, Optional.empty()))
                .extracting(each -> each.quantity().intValueExact())
                .containsExactly(1, 3);
    }

    @Full
    @DisplayName("INV-135 What comes later than it could be had anew, or has not come in time, is not promised")
    default void tooLate() {
        ProductId product = goods();
        plans().plan(Plan.of(WarehouseId.MAIN, product, 5, restocked().plusDays(1)));
        plans().plan(Plan.of(WarehouseId.MAIN, product, 5, today().minusDays(1)));

        assertThat(promise(product, 5, Optional.empty()))
                .extracting(Promise::basis)
                .containsExactly(Promise.Basis.LEAD_TIME);
        assertThat(incoming(product, WarehouseId.MAIN)).isEqualByComparingTo("5");
    }

    @Full
    @DisplayName("INV-136 Goods on their way to a warehouse are promised there")
    default void transferPromised() {
        WarehouseId branch = warehouse();
        ProductId product = goodsInStock(10);
        Transfer transfer = send(branch, product, 4);

        List<Promise> promises = availability()
                .promise(new AvailabilityRequest(
                        List.of(new AvailabilityRequest.Line(product, BigDecimal.valueOf(4))),
                        Optional.of(branch),
                        Optional.empty()))
                .get(0)
                .promises();

        assertThat(promises).extracting(Promise::basis).containsExactly(Promise.Basis.INCOMING);
        assertThat(promises.get(0).date()).isEqualTo(transfer.expected());
        assertThat(promises.get(0).source()).contains("transfer/" + transfer.id());
    }

    @Full
    @DisplayName("INV-137 Each warehouse is projected by what it expects and what is wanted of it")
    default void projectedPerWarehouse() {
        // ST-28: two places want 10 each; 15 and 10 are ordered, then 15 at the second too.
        WarehouseId first = warehouse();
        WarehouseId second = warehouse();
        ProductId product = goods();
        LocalDate day = today().plusDays(5);
        for (WarehouseId warehouse : List.of(first, second)) {
            reservations()
                    .reserve(new org.tenon.inventory.ReservationRequest(
                            document(),
                            warehouse,
                            List.of(new org.tenon.inventory.ReservationRequest.Line("1", product, BigDecimal.TEN))));
        }
        assertThat(projected(product, first, second)).containsExactly(-10, -10);

        plans().plan(Plan.of(first, product, 15, day));
        PlannedReceipt planned = plans().plan(Plan.of(second, product, 10, day));
        assertThat(projected(product, first, second)).containsExactly(5, 0);

        plans().change(planned.id(), Plan.of(second, product, 15, day), planned.version());
        assertThat(projected(product, first, second)).containsExactly(5, 5);
        assertThat(projectedOn(product, day)).isEqualTo(10);
    }

    private List<Integer> projected(ProductId product, WarehouseId... warehouses) {
        return List.of(warehouses).stream()
                .map(warehouse -> ledger()
                        .levels(
                                new StockQuery(java.util.Set.of(product), Optional.of(warehouse)),
                                today().plusDays(5),
                                PageRequest.first())
                        .items()
                        .stream()
                        .map(level -> level.available().add(level.incoming()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .intValueExact())
                .toList();
    }
}
