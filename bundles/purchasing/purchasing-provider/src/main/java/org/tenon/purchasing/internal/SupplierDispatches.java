package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderReceived;
import org.tenon.purchasing.procurement.Dispatch;
import org.tenon.purchasing.procurement.Dispatched;
import org.tenon.purchasing.procurement.DropShipmentService;

/** What suppliers have sent to customers. Whoever notes it holds the order's row. */
@Component(
        service = DropShipmentService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class SupplierDispatches implements DropShipmentService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;

    @Activate
    public SupplierDispatches(
            @Reference(target = "(unit=purchasing)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
    }

    @Override
    public PurchaseOrder dispatch(PurchaseOrderId id, Dispatch dispatch) {
        return transactions.retrying(() -> unit.call(em -> {
            PurchaseStore store = new PurchaseStore(em);
            OrderRow order = store.locked(id);
            if (!order.isDropShipment()) {
                throw new ConflictException(
                        "purchasing.not-drop-shipped",
                        "The purchase order " + order.number + " goes to a warehouse: book its goods in.",
                        Map.of("order", order.id));
            }
            PurchaseStore.requireSent(order);
            List<LineRow> lines = store.lines(order);
            Map<Integer, LineRow> byNumber =
                    lines.stream().collect(Collectors.toMap(line -> line.number, Function.identity()));
            check(order, byNumber, dispatch);
            dispatch.lines().forEach(sent -> note(em, byNumber.get(sent.line()), sent.quantity(), dispatch));
            GoodsDock.settle(order, lines);
            events.record(new PurchaseOrderReceived(
                    id,
                    dispatch.lines().stream()
                            .map(sent -> new PurchaseOrderReceived.Line(sent.line(), sent.quantity()))
                            .toList(),
                    order.state,
                    company.now()));
            Pegs.tell(
                    dispatch.lines().stream()
                            .map(sent -> byNumber.get(sent.line()))
                            .toList(),
                    events,
                    company);
            return order.toOrder(lines);
        }));
    }

    private void check(OrderRow order, Map<Integer, LineRow> lines, Dispatch dispatch) {
        Violations violations = new Violations();
        violations.check(!dispatch.lines().isEmpty(), "/lines", "required", "Give at least one line.");
        dispatch.reference().ifPresent(text -> Decimals.text(violations, text, DraftLines.MAX_REFERENCE, "/reference"));
        LocalDate sent =
                LocalDate.ofInstant(Utc.instant(order.sentAt == null ? order.createdAt : order.sentAt), company.zone());
        dispatch.on()
                .ifPresent(day -> violations.check(
                        !day.isAfter(company.today()) && !day.isBefore(sent),
                        "/on",
                        "purchasing.dispatch-day",
                        "It left on the day of the order or later, and not after today."));
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < dispatch.lines().size(); i++) {
            Dispatch.Line part = dispatch.lines().get(i);
            LineRow line = lines.get(part.line());
            String pointer = "/lines/" + i;
            violations.check(
                    named.add(part.line()), pointer + "/line", "duplicate", "Each line is named at most once.");
            if (Decimals.positive(violations, part.quantity(), pointer + "/quantity")
                    && violations.check(
                            line != null && line.isOpen(),
                            pointer + "/line",
                            "purchasing.line",
                            "Nothing is expected of a line " + part.line() + ".")) {
                violations.check(
                        part.quantity().compareTo(line.open()) <= 0,
                        pointer + "/quantity",
                        "purchasing.too-much",
                        "At most " + Decimals.plain(line.open()).toPlainString() + " more may leave of this line.");
            }
        }
        violations.throwIfAny();
    }

    private void note(EntityManager em, LineRow line, BigDecimal quantity, Dispatch dispatch) {
        DispatchRow row = new DispatchRow();
        row.id = NewId.next();
        row.order = line.order;
        row.line = line.number;
        row.quantity = quantity;
        row.reference = dispatch.reference().orElse(null);
        row.on = dispatch.on().orElseGet(company::today);
        row.notedAt = Utc.column(company.now());
        em.persist(row);
        line.received = line.received.add(quantity);
        line.closed = line.received.compareTo(line.quantity) >= 0;
    }

    @Override
    public List<Dispatched> dispatches(PurchaseOrderId id) {
        return unit.call(em -> {
            if (em.find(OrderRow.class, id.value()) == null) {
                throw new NotFoundException("purchase-order", id.value());
            }
            return em
                    .createQuery("select d from Dispatch d where d.order = :id order by d.id", DispatchRow.class)
                    .setParameter("id", id.value())
                    .getResultList()
                    .stream()
                    .map(DispatchRow::toDispatched)
                    .toList();
        });
    }
}
