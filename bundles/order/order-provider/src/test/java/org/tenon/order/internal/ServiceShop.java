package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.Arrival;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.CountService;
import org.tenon.inventory.LeaseService;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockCount;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.internal.BookedLedger;
import org.tenon.inventory.internal.LeasedReservations;
import org.tenon.inventory.internal.LedgerCounts;
import org.tenon.inventory.internal.LedgerTransfers;
import org.tenon.inventory.internal.OpenedWarehouses;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.Amendment;
import org.tenon.order.DeliveryRule;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.ReturnRequest;
import org.tenon.order.ShipmentRequest;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.testing.contract.order.OrderUnderTest;
import org.tenon.testing.fixture.TestCompany;

/** The shop as the services of the providers run it. May be used by many threads at once. */
final class ServiceShop implements Shop {

    private static final WarehouseId OTHER = new WarehouseId("OTHER");

    private final OrdersOnDatabase services;
    private final List<ProductId> products;
    private final List<CustomerId> customers;
    private final TestCompany company;
    private final StockLedger ledger;
    private final CountService counts;
    private final TransferService transferring;
    private final LeaseService leasing;
    private final BackorderFiller filler;
    private final AtomicInteger drafts = new AtomicInteger();
    private final AtomicInteger quotes = new AtomicInteger();
    private final List<OrderId> orders = new CopyOnWriteArrayList<>();
    private final List<ReservationRequest> leases = new CopyOnWriteArrayList<>();
    private final List<TransferId> transfers = new CopyOnWriteArrayList<>();

    ServiceShop(OrdersOnDatabase services, int products, List<CustomerId> customers) {
        this.services = services;
        this.customers = customers;
        this.products =
                Stream.generate(() -> services.goods("10", 0)).limit(products).toList();
        company = services.platform.company();
        UnitOfWork unit = services.platform.unit("inventory");
        Transactions transactions = services.platform.transactions();
        EventLog events = services.platform.events();
        ledger = new BookedLedger(unit, transactions, services.products(), events, company);
        counts = new LedgerCounts(unit, transactions, services.products(), events, company);
        transferring = new LedgerTransfers(unit, transactions, services.products(), events, company);
        leasing = new LeasedReservations(unit, transactions, services.products(), events, company);
        filler = services.filler();
        if (!services.stock().warehouses(PageRequest.first()).items().contains(OTHER)) {
            new OpenedWarehouses(unit, transactions, events, company).open(OTHER);
        }
    }

    @Override
    public void receive(int product, int quantity) {
        services.stock()
                .receive(new Receipt(
                        WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(products.get(product), quantity))));
    }

    @Override
    public void book(BookingReason reason, int product, int quantity) {
        ledger.book(Booking.of(WarehouseId.MAIN, reason, List.of(Booking.Line.of(products.get(product), quantity))));
    }

    @Override
    public void count(int product, int counted) {
        counts.count(new StockCount(
                WarehouseId.MAIN,
                Optional.empty(),
                List.of(new StockCount.Line(products.get(product), BigDecimal.valueOf(counted)))));
    }

    @Override
    public void send(int product, int quantity) {
        transfers.add(transferring
                .send(new TransferRequest(
                        WarehouseId.MAIN,
                        OTHER,
                        Optional.empty(),
                        company.today().plusDays(1),
                        List.of(new TransferRequest.Line(products.get(product), BigDecimal.valueOf(quantity)))))
                .id());
    }

    @Override
    public void arrive(int transfer) {
        transferring.arrive(transfers.get(transfer), Arrival.ALL);
    }

    @Override
    public void order(int priority, int[] lines, int[] quantities) {
        List<PriceRequestLine> wanted = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            wanted.add(OrderUnderTest.line(products.get(lines[i]), quantities[i]));
        }
        OrderDraft draft = services.draft(
                customers.get(drafts.getAndIncrement() % customers.size()), wanted.toArray(PriceRequestLine[]::new));
        Order order = services.orders()
                .create(new OrderDraft(
                        draft.customer(),
                        draft.reference(),
                        draft.date(),
                        draft.requestedDate(),
                        draft.warehouse(),
                        draft.source(),
                        draft.content(),
                        priority,
                        DeliveryRule.AVAILABLE));
        orders.add(order.id());
    }

    @Override
    public void confirm(int order) {
        services.fulfilment().confirm(orders.get(order));
    }

    @Override
    public void release(int order) {
        services.fulfilment().release(orders.get(order));
    }

    @Override
    public void amend(int order, int line, int quantity) {
        services.amendments()
                .amend(orders.get(order), Amendment.of(Amendment.Change.of(Integer.toString(line), quantity)));
    }

    @Override
    public void shipAll(int order) {
        services.fulfilment().ship(orders.get(order), ShipmentRequest.ALL_RESERVED);
    }

    @Override
    public void ship(int order, int line, int quantity) {
        services.fulfilment()
                .ship(
                        orders.get(order),
                        new ShipmentRequest(List.of(
                                new ShipmentRequest.Line(Integer.toString(line), BigDecimal.valueOf(quantity)))));
    }

    @Override
    public void cancel(int order) {
        services.fulfilment().cancel(orders.get(order));
    }

    @Override
    public void deliver(int order) {
        services.deliveries().deliver(orders.get(order), company.today());
    }

    @Override
    public void close(int order) {
        services.deliveries().close(orders.get(order));
    }

    @Override
    public void takeBack(int order, int line, int quantity, boolean scrap, boolean credited) {
        services.returns()
                .take(
                        orders.get(order),
                        new ReturnRequest(
                                Optional.empty(),
                                credited,
                                List.of(new ReturnRequest.Line(
                                        Integer.toString(line),
                                        BigDecimal.valueOf(quantity),
                                        scrap ? ReturnRequest.Disposition.SCRAP : ReturnRequest.Disposition.RESTOCK))));
    }

    @Override
    public void hold(int product, int quantity) {
        ReservationRequest request = new ReservationRequest(
                "quote/" + products.get(0) + "/" + quotes.getAndIncrement(),
                WarehouseId.MAIN,
                List.of(new ReservationRequest.Line("1", products.get(product), BigDecimal.valueOf(quantity))));
        leasing.hold(request, Duration.ofMinutes(LEASE_MINUTES));
        leases.add(request);
    }

    @Override
    public void convert(int lease) {
        ReservationRequest request = leases.get(lease);
        leasing.convert(
                request.document(),
                new ReservationRequest("deal/" + request.document(), request.warehouse(), request.lines()));
    }

    @Override
    public void giveBack(int lease) {
        services.reservations().release(leases.get(lease).document());
        services.reservations().release("deal/" + leases.get(lease).document());
    }

    @Override
    public void fill() {
        filler.on(new RecordedEvent(1, "id", "stock.booked", "any", company.now(), "system", "{}"));
    }

    @Override
    public void pass(int minutes) {
        company.advance(Duration.ofMinutes(minutes));
    }

    @Override
    public int orders() {
        return orders.size();
    }

    @Override
    public int leases() {
        return leases.size();
    }

    @Override
    public int transfers() {
        return transfers.size();
    }

    @Override
    public String state() {
        Map<String, String> state = new LinkedHashMap<>();
        Map<ProductId, StockLevel> main = levels(WarehouseId.MAIN);
        Map<ProductId, StockLevel> other = levels(OTHER);
        for (int i = 0; i < products.size(); i++) {
            ProductId product = products.get(i);
            state.put(
                    "product " + i,
                    number(main, product, StockLevel::onHand) + " of which reserved "
                            + number(main, product, StockLevel::reserved) + ", elsewhere "
                            + number(other, product, StockLevel::onHand));
        }
        for (int i = 0; i < customers.size(); i++) {
            state.put(
                    "customer " + i,
                    "owes " + services.exposure(customers.get(i)).amount().intValueExact());
        }
        for (int i = 0; i < orders.size(); i++) {
            Order order = services.orders().find(orders.get(i)).orElseThrow();
            state.put(
                    "order " + i,
                    order.state()
                            + order.lines().stream()
                                    .map(line -> " " + line.line() + ":"
                                            + line.priced().quantity().value().intValueExact() + "/"
                                            + line.reserved().intValueExact() + "/"
                                            + line.shipped().intValueExact())
                                    .collect(Collectors.joining()));
        }
        return state.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private Map<ProductId, StockLevel> levels(WarehouseId warehouse) {
        return services
                .stock()
                .levels(
                        new StockQuery(Set.copyOf(products), Optional.of(warehouse)),
                        PageRequest.first(PageRequest.MAX_LIMIT))
                .items()
                .stream()
                .collect(Collectors.toMap(StockLevel::product, Function.identity()));
    }

    private static int number(
            Map<ProductId, StockLevel> levels, ProductId product, Function<StockLevel, BigDecimal> of) {
        return Optional.ofNullable(levels.get(product))
                .map(of)
                .map(BigDecimal::intValueExact)
                .orElse(0);
    }
}
