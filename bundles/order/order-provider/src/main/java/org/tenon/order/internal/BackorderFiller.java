package org.tenon.order.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.StockService;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;

/**
 * Sets goods aside for the orders that wait for them, when goods have come in or were given back: the higher priority first, then
 * who wants them sooner, then who ordered first. Each order in a transaction of its own, so that nobody waits for all of them; being
 * told twice changes nothing.
 */
@Component(service = EventSubscriber.class)
public final class BackorderFiller implements EventSubscriber {

    private static final Set<OrderState> WAITING = Set.of(OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED);
    private static final String RECEIVED = "stock.received";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final StockService stock;
    private final Backorder backorder;

    @Activate
    public BackorderFiller(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference Backorder backorder) {
        this.unit = unit;
        this.transactions = transactions;
        this.stock = stock;
        this.backorder = backorder;
    }

    @Override
    public String name() {
        return "order.backorders";
    }

    @Override
    public Set<String> types() {
        return Set.of(RECEIVED, "stock.booked", "stock.released", "stock.transfer-arrived", "stock.lease-expired");
    }

    @Override
    public void on(RecordedEvent event) {
        Set<String> products = event.type().equals(RECEIVED) ? received(event.subject()) : Set.of();
        if (event.type().equals(RECEIVED) && products.isEmpty()) {
            return;
        }
        for (String order : unit.call(em -> waiting(em, products))) {
            fill(order);
        }
    }

    private Set<String> received(String receipt) {
        return stock.find(new ReceiptId(receipt)).map(Receipt::lines).orElse(List.of()).stream()
                .map(line -> line.product().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is asked for in a larger transaction or not, each order is on its own; who was in the way is tried again. */
    private void fill(String order) {
        for (int tries = 1; ; tries++) {
            try {
                transactions.separate(() -> backorder.fill(order));
                return;
            } catch (ConflictException conflict) {
                if (tries == Transactions.MAX_TRIES || !conflict.code().equals("transaction.concurrent")) {
                    throw conflict;
                }
            }
        }
    }

    /** Orders that miss something of the products, or of any when none are named, in the order in which they get it. */
    private static List<String> waiting(EntityManager em, Set<String> products) {
        TypedQuery<OrderRow> query = em.createQuery(
                "select o from OrderRow o where o.state in :states and exists (select l.id from OrderLineRow l"
                        + " where l.order = o.id and l.stocked = true and l.quantity > l.reserved + l.shipped"
                        + (products.isEmpty() ? ")" : " and l.product in :products)"),
                OrderRow.class);
        query.setParameter("states", WAITING);
        if (!products.isEmpty()) {
            query.setParameter("products", products);
        }
        List<String> waiting = query.getResultList().stream()
                .sorted(Comparator.comparingInt((OrderRow row) -> -row.priority)
                        .thenComparing(row -> row.requestedDate == null ? LocalDate.MAX : row.requestedDate)
                        .thenComparing(row -> row.id))
                .map(row -> row.id)
                .toList();
        // What is read here is read anew under its lock, in another transaction.
        em.clear();
        return waiting;
    }
}
