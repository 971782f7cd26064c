package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Receipt;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.GoodsIn;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderClosed;
import org.tenon.purchasing.PurchaseOrderExpected;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderReceived;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.PurchaseReceipt;

/** What comes of purchase orders. Whoever books it holds the order's row. */
@Component(
        service = GoodsInService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class GoodsDock implements GoodsInService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private final ExpectedGoods expected;

    @Activate
    public GoodsDock(
            @Reference(target = "(unit=purchasing)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company,
            @Reference ExpectedGoods expected) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.expected = expected;
    }

    @Override
    public PurchaseOrder receive(PurchaseOrderId id, GoodsIn goods) {
        return transactions.retrying(() -> unit.call(em -> {
            PurchaseStore store = new PurchaseStore(em);
            OrderRow order = store.locked(id);
            PurchaseStore.requireSent(order);
            requireForWarehouse(order);
            List<LineRow> lines = store.lines(order);
            new GoodsCheck(order, lines).check(goods);
            Map<Integer, List<GoodsIn.Line>> arrived = goods.lines().stream()
                    .collect(Collectors.groupingBy(GoodsIn.Line::line, TreeMap::new, Collectors.toList()));
            List<PurchaseOrderReceived.Line> told = new ArrayList<>();
            for (LineRow line : lines) {
                List<GoodsIn.Line> parts = arrived.getOrDefault(line.number, List.of());
                if (!parts.isEmpty()) {
                    told.add(new PurchaseOrderReceived.Line(line.number, book(em, order, line, parts, goods)));
                }
            }
            settle(order, lines);
            events.record(new PurchaseOrderReceived(id, told, order.state, company.now()));
            Pegs.tell(
                    lines.stream()
                            .filter(line -> arrived.containsKey(line.number))
                            .toList(),
                    events,
                    company);
            return order.toOrder(lines);
        }));
    }

    private static void requireForWarehouse(OrderRow order) {
        if (order.isDropShipment()) {
            throw new ConflictException(
                    "purchasing.drop-shipped",
                    "The supplier sends the purchase order " + order.number
                            + " to the customer: say what it dispatched.",
                    Map.of("order", order.id));
        }
    }

    private BigDecimal book(EntityManager em, OrderRow order, LineRow line, List<GoodsIn.Line> parts, GoodsIn goods) {
        LocalDate on = goods.on().orElseGet(company::today);
        Money cost = expected.cost(new Money(line.unitCost, order.currency()), on);
        ReceiptRow row = new ReceiptRow();
        row.order = order.id;
        row.line = line.number;
        row.quantity = parts.stream().map(GoodsIn.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        row.bookedAt = Utc.column(company.now());
        row.receipt = expected.receive(
                        order,
                        line,
                        parts.stream()
                                .map(part -> new Receipt.Line(
                                        new ProductId(line.product),
                                        part.quantity(),
                                        part.lot(),
                                        Optional.of(cost),
                                        part.facts(),
                                        part.location()))
                                .toList(),
                        goods.reference(),
                        goods.on())
                .value();
        em.persist(row);
        line.received = line.received.add(row.quantity);
        if (line.isPegged()) {
            new Pegs(em).setAside(line, expected);
        }
        BigDecimal enough = line.quantity.multiply(order.tolerance().under().remainder());
        if (line.isOpen() && line.received.compareTo(enough) >= 0) {
            close(line);
        }
        return Decimals.plain(row.quantity);
    }

    private void close(LineRow line) {
        line.closed = true;
        expected.cancel(line);
    }

    /** What the order is when its lines are as they are. */
    static void settle(OrderRow order, List<LineRow> lines) {
        boolean some = lines.stream().anyMatch(line -> line.received.signum() > 0);
        boolean open = lines.stream().anyMatch(LineRow::isOpen);
        if (open) {
            order.state = some ? PurchaseOrderState.PARTLY_RECEIVED : PurchaseOrderState.SENT;
        } else {
            order.state = some ? PurchaseOrderState.RECEIVED : PurchaseOrderState.CANCELLED;
        }
        order.version++;
    }

    @Override
    public PurchaseOrder expect(PurchaseOrderId id, long version, Map<Integer, LocalDate> days) {
        return transactions.retrying(() -> unit.call(em -> {
            PurchaseStore store = new PurchaseStore(em);
            OrderRow order = store.locked(id, version);
            PurchaseStore.requireSent(order);
            List<LineRow> lines = store.lines(order);
            check(lines, days);
            List<LineRow> moved = new ArrayList<>();
            for (LineRow line : lines) {
                LocalDate day = days.getOrDefault(line.number, line.expected);
                if (!day.equals(line.expected)) {
                    expected.move(line, day);
                    line.expected = day;
                    moved.add(line);
                }
            }
            if (!moved.isEmpty()) {
                order.version++;
                events.record(new PurchaseOrderExpected(id, company.now()));
                Pegs.tell(moved, events, company);
            }
            return order.toOrder(lines);
        }));
    }

    private void check(List<LineRow> lines, Map<Integer, LocalDate> days) {
        Violations violations = new Violations();
        violations.check(!days.isEmpty(), "/lines", "required", "Say at least one line's day.");
        Set<Integer> open =
                lines.stream().filter(LineRow::isOpen).map(line -> line.number).collect(Collectors.toSet());
        new TreeMap<>(days).forEach((line, day) -> {
            violations.check(
                    open.contains(line),
                    "/lines/" + line,
                    "purchasing.line",
                    "Nothing is expected of a line " + line + ".");
            Days.check(violations, day, company.today(), "/lines/" + line);
        });
        violations.throwIfAny();
    }

    @Override
    public PurchaseOrder close(PurchaseOrderId id, Set<Integer> numbers) {
        return transactions.retrying(() -> unit.call(em -> {
            PurchaseStore store = new PurchaseStore(em);
            OrderRow order = store.locked(id);
            List<LineRow> lines = store.lines(order);
            if (order.state != PurchaseOrderState.DRAFT) {
                known(lines, numbers);
            } else if (!numbers.isEmpty()) {
                PurchaseStore.requireSent(order);
            }
            List<LineRow> ended = lines.stream()
                    .filter(line -> line.isOpen() && (numbers.isEmpty() || numbers.contains(line.number)))
                    .toList();
            if (!ended.isEmpty()) {
                ended.forEach(this::close);
                settle(order, lines);
                events.record(new PurchaseOrderClosed(
                        id, ended.stream().map(line -> line.number).toList(), order.state, company.now()));
                Pegs.tell(ended, events, company);
            }
            return order.toOrder(lines);
        }));
    }

    private static void known(List<LineRow> lines, Set<Integer> numbers) {
        Set<Integer> unknown = new TreeSet<>(numbers);
        lines.forEach(line -> unknown.remove(line.number));
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException("/lines", "purchasing.line", "The order has no lines " + unknown + ".");
        }
    }

    @Override
    public List<PurchaseReceipt> receipts(PurchaseOrderId id) {
        return unit.call(em -> {
            if (em.find(OrderRow.class, id.value()) == null) {
                throw new NotFoundException("purchase-order", id.value());
            }
            return em
                    .createQuery(
                            "select r from PurchaseReceipt r where r.order = :id order by r.bookedAt, r.line, r.receipt",
                            ReceiptRow.class)
                    .setParameter("id", id.value())
                    .getResultList()
                    .stream()
                    .map(ReceiptRow::toReceipt)
                    .toList();
        });
    }
}
