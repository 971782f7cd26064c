package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Hold;
import org.tenon.inventory.Issue;
import org.tenon.inventory.LotService;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReorderProposal;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.Stage;
import org.tenon.inventory.StageService;
import org.tenon.inventory.StageStep;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.StockPolicyService;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockRelocated;
import org.tenon.inventory.StockStep;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseService;
import org.tenon.inventory.WarehouseStages;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** In which steps goods come into warehouses and leave them, and which warehouse supplies which. */
@Besides(
        value = "stages",
        services = {
            StageService.class,
            StockPolicyService.class,
            LotService.class,
            ReorderService.class,
            TransferService.class,
            PlannedReceiptService.class,
            WarehouseService.class
        })
public interface StageContract extends LedgerUnderTest {

    StageService stages();

    StockPolicyService policies();

    LotService lots();

    ReorderService reorders();

    /** DOCK (1 day), then QUALITY (2 days), and then to the shelves; out by PACK and SHIP. */
    private WarehouseId staged() {
        WarehouseId warehouse = warehouse();
        stages().set(new WarehouseStages(
                warehouse,
                List.of(new Stage("DOCK", false, 1), new Stage("QUALITY", false, 2)),
                List.of(new Stage("PACK", true, 0), new Stage("SHIP", true, 0)),
                0));
        return warehouse;
    }

    private void comeIn(WarehouseId warehouse, ProductId product, long quantity, Optional<String> lot) {
        stock().receive(new Receipt(
                warehouse,
                Optional.empty(),
                List.of(new Receipt.Line(product, BigDecimal.valueOf(quantity), lot, Optional.empty()))));
    }

    private StageStep step(WarehouseId warehouse, ProductId product, String from, long quantity) {
        return new StageStep(
                UUID.randomUUID().toString(),
                product,
                warehouse,
                Optional.empty(),
                Optional.of(from),
                Optional.empty(),
                BigDecimal.valueOf(quantity),
                Optional.empty());
    }

    private StageStep stepFor(String document, WarehouseId warehouse, ProductId product, String from, long quantity) {
        return new StageStep(
                UUID.randomUUID().toString(),
                product,
                warehouse,
                Optional.empty(),
                Optional.of(from).filter(text -> !text.isEmpty()),
                Optional.empty(),
                BigDecimal.valueOf(quantity),
                Optional.of(document));
    }

    /** What waits: from, to, quantity and direction of each. */
    private List<String> waiting(WarehouseId warehouse, Optional<String> stage) {
        return stages().work(warehouse, stage, PageRequest.first()).items().stream()
                .map(each -> each.from().orElse("-") + ">" + each.to().orElse("-") + " "
                        + each.quantity().toPlainString() + " " + each.direction())
                .toList();
    }

    private StockLevel levelIn(WarehouseId warehouse, ProductId product) {
        return stock().levels(new StockQuery(Set.of(product), Optional.of(warehouse)), PageRequest.first())
                .items()
                .get(0);
    }

    private BigDecimal reservedIn(WarehouseId warehouse, String document, ProductId product, long quantity) {
        return reservations()
                .reserve(new ReservationRequest(
                        document,
                        warehouse,
                        List.of(new ReservationRequest.Line("1", product, BigDecimal.valueOf(quantity)))))
                .get(0)
                .reserved();
    }

    private List<Reservation> issue(String document, long quantity) {
        return reservations()
                .issue(new Issue(
                        document,
                        UUID.randomUUID().toString(),
                        List.of(new Issue.Line("1", BigDecimal.valueOf(quantity)))));
    }

    private List<Promise> promised(WarehouseId warehouse, ProductId product, long quantity) {
        return availability()
                .promise(new AvailabilityRequest(
                        List.of(new AvailabilityRequest.Line(product, BigDecimal.valueOf(quantity))),
                        Optional.of(warehouse),
                        Optional.empty()))
                .get(0)
                .promises();
    }

    private StockPolicy policy(
            ProductId product, WarehouseId warehouse, Optional<String> location, Optional<StockPolicy.Supply> supply) {
        return new StockPolicy(
                Optional.of(product),
                Optional.empty(),
                Optional.of(warehouse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                location,
                supply);
    }

    private void supplied(ProductId product, WarehouseId to, WarehouseId from, int days) {
        policies().set(policy(product, to, Optional.empty(), Optional.of(new StockPolicy.Supply(from, days))));
    }

    @Core
    @DisplayName("INV-990 What comes in lands at the first stage, is not set aside there, and is when it was put away")
    default void comesInByStages() {
        WarehouseId warehouse = staged();
        ProductId product = goods();
        policies().set(policy(product, warehouse, Optional.of("R1"), Optional.empty()));
        comeIn(warehouse, product, 10, Optional.empty());

        assertThat(waiting(warehouse, Optional.empty())).containsExactly("DOCK>QUALITY 10 IN");
        assertThat(levelIn(warehouse, product).onHand()).isEqualByComparingTo("10");
        assertThat(levelIn(warehouse, product).available()).isEqualByComparingTo("0");
        assertThat(reservedIn(warehouse, document(), product, 4)).isEqualByComparingTo("0");

        stages().move(step(warehouse, product, "DOCK", 7));
        stages().move(step(warehouse, product, "QUALITY", 5));

        assertThat(waiting(warehouse, Optional.empty())).containsExactly("DOCK>QUALITY 3 IN", "QUALITY>R1 2 IN");
        assertThat(waiting(warehouse, Optional.of("DOCK"))).containsExactly("DOCK>QUALITY 3 IN");
        assertThat(levelIn(warehouse, product).onHand()).isEqualByComparingTo("10");
        assertThat(levelIn(warehouse, product).available()).isEqualByComparingTo("5");
        assertThat(reservedIn(warehouse, document(), product, 6)).isEqualByComparingTo("5");
    }

    @Core
    @DisplayName(
            "INV-991 What is set aside is brought to where it leaves from, with its document, and leaves from nowhere else")
    default void goesOutByStages() {
        WarehouseId warehouse = staged();
        ProductId product = goods();
        comeIn(warehouse, product, 10, Optional.empty());
        stages().move(step(warehouse, product, "DOCK", 10));
        stages().move(step(warehouse, product, "QUALITY", 10));
        String order = document();
        String other = document();
        reservedIn(warehouse, order, product, 4);
        reservedIn(warehouse, other, product, 3);
        assertThat(waiting(warehouse, Optional.empty())).containsExactlyInAnyOrder("->PACK 4 OUT", "->PACK 3 OUT");

        assertThatThrownBy(() -> issue(order, 4))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("inventory.not-staged"));
        stages().move(stepFor(order, warehouse, product, "", 4));
        assertThatThrownBy(() -> issue(order, 1)).isInstanceOf(ConflictException.class);
        stages().move(stepFor(order, warehouse, product, "PACK", 3));
        assertThat(waiting(warehouse, Optional.of("SHIP"))).containsExactly("SHIP>- 3 READY");
        assertThatThrownBy(() -> issue(order, 4)).isInstanceOf(ConflictException.class);

        assertThat(issue(order, 3).get(0).shipped()).isEqualByComparingTo("3");
        assertThat(waiting(warehouse, Optional.empty())).containsExactlyInAnyOrder("->PACK 3 OUT", "PACK>SHIP 1 OUT");
    }

    @Full
    @DisplayName("INV-992 What nobody wants any more goes back from the stages on the way out to where it is put away")
    default void goesBack() {
        WarehouseId warehouse = staged();
        ProductId product = goods();
        comeIn(warehouse, product, 5, Optional.of("A"));
        StageStep toQuality = new StageStep(
                UUID.randomUUID().toString(),
                product,
                warehouse,
                Optional.of("A"),
                Optional.of("DOCK"),
                Optional.of("R7"),
                BigDecimal.valueOf(5),
                Optional.empty());
        stages().move(toQuality);
        String order = document();
        reservedIn(warehouse, order, product, 2);
        stages().move(new StageStep(
                UUID.randomUUID().toString(),
                product,
                warehouse,
                Optional.of("A"),
                Optional.of("R7"),
                Optional.empty(),
                BigDecimal.valueOf(2),
                Optional.of(order)));
        reservations().release(order);
        assertThat(waiting(warehouse, Optional.empty())).containsExactly("PACK>- 2 BACK");

        policies().set(policy(product, warehouse, Optional.of("R7"), Optional.empty()));
        assertThat(waiting(warehouse, Optional.empty())).containsExactly("PACK>R7 2 BACK");
        stages().move(new StageStep(
                UUID.randomUUID().toString(),
                product,
                warehouse,
                Optional.of("A"),
                Optional.of("PACK"),
                Optional.empty(),
                BigDecimal.valueOf(2),
                Optional.empty()));

        assertThat(waiting(warehouse, Optional.empty())).isEmpty();
        assertThat(lots().details(
                                new StockQuery(Set.of(product), Optional.of(warehouse)),
                                Optional.of("A"),
                                PageRequest.first())
                        .items())
                .extracting(each ->
                        each.location().orElse("-") + " " + each.onHand().toPlainString())
                .containsExactly("R7 5");
    }

    @Full
    @DisplayName("INV-993 A step is made once under its key, moves what is there and not on hold, and is entered")
    default void stepsAreMadeOnce() {
        WarehouseId warehouse = staged();
        ProductId product = goods();
        comeIn(warehouse, product, 6, Optional.empty());
        lots().hold(new Hold(product, warehouse, Optional.empty(), Optional.of(BigDecimal.ONE), "to be looked at"));
        StageStep step = step(warehouse, product, "DOCK", 3);

        StockStep first = stages().move(step);
        assertThat(stages().move(step)).isEqualTo(first);
        assertThat(first.to()).contains("QUALITY");
        assertThat(waiting(warehouse, Optional.empty())).containsExactly("DOCK>QUALITY 2 IN", "QUALITY>- 3 IN");
        assertThatThrownBy(() -> stages().move(step(warehouse, product, "DOCK", 3)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> stages().move(step(warehouse, product, "NOWHERE", 1)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> stages().move(step(warehouse, product, "DOCK", 0)))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(stages().steps(new StockQuery(Set.of(product), Optional.of(warehouse)), PageRequest.first())
                        .items())
                .containsExactly(first);
        assertThat(events())
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(StockRelocated.class, moved -> {
                    assertThat(moved.product()).isEqualTo(product);
                    assertThat(moved.to()).isEqualTo("QUALITY");
                }));
        assertThat(stock().moves(StockQuery.of(product), PageRequest.first()).items())
                .hasSize(1);
    }

    @Full
    @DisplayName(
            "INV-994 What came in for one document may be set aside at a stage, goes along with it, and leaves when it may")
    default void arrivingForADocument() {
        WarehouseId warehouse = warehouse();
        stages().set(new WarehouseStages(warehouse, List.of(new Stage("DOCK", false, 0)), List.of(), 0));
        ProductId product = goods();
        comeIn(warehouse, product, 5, Optional.empty());
        String order = document();
        ReservationRequest.Line line = new ReservationRequest.Line("1", product, BigDecimal.valueOf(4));

        assertThat(reservations()
                        .reserve(new ReservationRequest(order, warehouse, List.of(line), 0, Optional.empty(), true))
                        .get(0)
                        .reserved())
                .isEqualByComparingTo("4");
        assertThat(levelIn(warehouse, product).available()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> issue(order, 4)).isInstanceOf(ConflictException.class);
        stages().move(step(warehouse, product, "DOCK", 5));

        assertThat(levelIn(warehouse, product).available()).isEqualByComparingTo("1");
        assertThat(issue(order, 4).get(0).shipped()).isEqualByComparingTo("4");
    }

    @Core
    @DisplayName("INV-995 Stages are kept as they were said, changed by who has seen them, and checked at their places")
    default void keepsStages() {
        WarehouseId warehouse = warehouse();
        assertThat(stages().of(warehouse)).isEqualTo(new WarehouseStages(warehouse, List.of(), List.of(), 0));
        ProductId product = goods();
        comeIn(warehouse, product, 5, Optional.empty());
        String order = document();
        reservedIn(warehouse, order, product, 2);

        WarehouseStages said = new WarehouseStages(
                warehouse, List.of(new Stage("DOCK", true, 3)), List.of(new Stage("SHIP", true, 0)), 0);
        WarehouseStages kept = stages().set(said);
        assertThat(stages().of(warehouse)).isEqualTo(kept);
        assertThat(kept.in()).isEqualTo(said.in());
        assertThatThrownBy(() -> stages().set(said)).isInstanceOf(StaleVersionException.class);
        // What was set aside before has to go by the stage, too.
        assertThatThrownBy(() -> issue(order, 2)).isInstanceOf(ConflictException.class);
        stages().move(stepFor(order, warehouse, product, "", 2));
        assertThat(issue(order, 2).get(0).shipped()).isEqualByComparingTo("2");

        assertThatThrownBy(() -> stages().set(new WarehouseStages(
                        warehouse,
                        List.of(new Stage("A", true, 366), new Stage(" ", true, 0)),
                        List.of(new Stage("A", true, 0)),
                        kept.version())))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder("/in/0/days", "/in/1/location", "/out/0/location"));
        stages().set(new WarehouseStages(warehouse, List.of(), List.of(), kept.version()));
        comeIn(warehouse, product, 1, Optional.empty());
        assertThat(waiting(warehouse, Optional.empty())).isEmpty();
        assertThat(levelIn(warehouse, product).available()).isEqualByComparingTo("4");
    }

    @Full
    @DisplayName(
            "INV-996 Goods at stages are promised for when they are put away, are not ordered anew, and are not sent elsewhere")
    default void countsGoodsAtStages() {
        WarehouseId warehouse = staged();
        ProductId product = goods();
        comeIn(warehouse, product, 5, Optional.empty());

        Promise promise = promised(warehouse, product, 5).get(0);
        assertThat(promise.basis()).isEqualTo(Promise.Basis.INCOMING);
        assertThat(promise.source()).contains("stage/DOCK");
        // a day at the dock, two for quality
        assertThat(promise.date()).isEqualTo(today().plusDays(3));
        reorders()
                .set(new ReorderRule(
                        product, warehouse, Optional.of(BigDecimal.valueOf(5)), Optional.empty(), Optional.empty()));
        assertThat(reorders().proposals()).noneMatch(each -> each.product().equals(product));
        assertThatThrownBy(() -> transfers()
                        .send(new TransferRequest(
                                warehouse,
                                WarehouseId.MAIN,
                                Optional.empty(),
                                today(),
                                List.of(new TransferRequest.Line(product, BigDecimal.ONE)))))
                .isInstanceOf(ConflictException.class);
    }

    @Core
    @DisplayName("INV-997 A warehouse that another one supplies is to get goods from there, and that orders for both")
    default void proposesTransfers() {
        WarehouseId shop = warehouse();
        ProductId product = goodsInStock(30);
        supplied(product, shop, WarehouseId.MAIN, 2);
        reorders()
                .set(new ReorderRule(
                        product,
                        shop,
                        Optional.of(BigDecimal.valueOf(10)),
                        Optional.of(BigDecimal.valueOf(25)),
                        Optional.empty()));
        reorders()
                .set(new ReorderRule(
                        product,
                        WarehouseId.MAIN,
                        Optional.of(BigDecimal.valueOf(10)),
                        Optional.of(BigDecimal.valueOf(40)),
                        Optional.empty()));

        List<ReorderProposal> proposals = reorders().proposals().stream()
                .filter(each -> each.product().equals(product))
                .toList();
        ReorderProposal transfer = proposals.stream()
                .filter(each -> each.warehouse().equals(shop))
                .findFirst()
                .orElseThrow();
        assertThat(transfer.from()).contains(WarehouseId.MAIN);
        assertThat(transfer.quantity()).isEqualByComparingTo("25");
        assertThat(transfer.arrives()).isEqualTo(today().plusDays(2));
        ReorderProposal purchase = proposals.stream()
                .filter(each -> each.warehouse().equals(WarehouseId.MAIN))
                .findFirst()
                .orElseThrow();
        // 30 less the 25 that go to the shop are 5; up to 40
        assertThat(purchase.from()).isEmpty();
        assertThat(purchase.projected()).isEqualByComparingTo("5");
        assertThat(purchase.quantity()).isEqualByComparingTo("35");

        transfers()
                .send(new TransferRequest(
                        WarehouseId.MAIN,
                        shop,
                        Optional.empty(),
                        today().plusDays(2),
                        List.of(new TransferRequest.Line(product, transfer.quantity()))));
        assertThat(reorders().proposals())
                .filteredOn(each -> each.product().equals(product))
                .extracting(ReorderProposal::warehouse)
                .containsExactly(WarehouseId.MAIN);
    }

    @Core
    @DisplayName(
            "INV-998 What a warehouse is asked for is also promised from those that supply it, in the days that it takes")
    default void promisesFromSuppliers() {
        WarehouseId depot = warehouse();
        WarehouseId shop = warehouse();
        ProductId product = goods();
        comeIn(depot, product, 6, Optional.empty());
        comeIn(shop, product, 2, Optional.empty());
        supplied(product, shop, depot, 3);

        List<Promise> promises = promised(shop, product, 10);
        assertThat(promises).hasSize(3);
        assertThat(promises.get(0).basis()).isEqualTo(Promise.Basis.STOCK);
        assertThat(promises.get(0).quantity()).isEqualByComparingTo("2");
        assertThat(promises.get(1).basis()).isEqualTo(Promise.Basis.INCOMING);
        assertThat(promises.get(1).quantity()).isEqualByComparingTo("6");
        assertThat(promises.get(1).date()).isEqualTo(today().plusDays(3));
        assertThat(promises.get(1).warehouse()).isEqualTo(shop);
        assertThat(promises.get(1).source()).contains("warehouse/" + depot);
        assertThat(promises.get(2).basis()).isEqualTo(Promise.Basis.LEAD_TIME);
        assertThat(promises.get(2).date()).isEqualTo(restocked().plusDays(3));
        // Who waits in the shop already gets it first.
        reservedIn(shop, document(), product, 5);
        assertThat(promised(shop, product, 10).get(0).quantity()).isEqualByComparingTo("3");

        assertThatThrownBy(() -> supplied(product, depot, shop, 1))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                refused.violations().get(0).pointer())
                        .isEqualTo("/supply/from"));
    }

    @Concurrent
    @DisplayName(
            "INV-999 Of eight who move the last goods on at once each moves what is there, and no more than was there is moved")
    default void movedAtOnce() {
        WarehouseId warehouse = staged();
        ProductId product = goods();
        comeIn(warehouse, product, 12, Optional.empty());

        List<Integer> moved = Together.all(8, caller -> {
            try {
                stages().move(step(warehouse, product, "DOCK", 3));
                return 3;
            } catch (ConflictException nothingLeft) {
                return 0;
            }
        });

        assertThat(moved.stream().mapToInt(quantity -> quantity).sum()).isEqualTo(12);
        assertThat(waiting(warehouse, Optional.empty())).containsExactly("QUALITY>- 12 IN");
    }
}
