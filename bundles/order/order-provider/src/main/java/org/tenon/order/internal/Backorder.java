package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.order.BackorderReserved;
import org.tenon.order.OrderState;
import org.tenon.order.PromiseMoved;
import org.tenon.persistence.UnitOfWork;

/** One order that waits for goods. */
@Component(service = Backorder.class)
public final class Backorder {

    private final UnitOfWork unit;
    private final GoodsDesk goods;
    private final EventLog events;
    private final Company company;
    private final Intents intents;

    @Activate
    public Backorder(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference GoodsDesk goods,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Intents intents) {
        this.unit = unit;
        this.goods = goods;
        this.events = events;
        this.company = company;
        this.intents = intents;
    }

    /**
     * Sets aside what has come in of what the order misses, moves its promises, and says so, in the caller's transaction.
     *
     * @return the products that it still misses, so that nothing is left of them; none when the order does not wait any more.
     *     A kit that misses something may have left others to those behind it: of what it misses nothing is said
     */
    Set<ProductId> fill(String order) {
        return unit.call(em -> {
            OrderRow row = em.find(OrderRow.class, order, LockModeType.PESSIMISTIC_WRITE);
            return row != null && row.isWaiting() && !intents.unfinished(row)
                    ? intents.during(row, IntentRow.Kind.UNDO, "", () -> fill(em, row))
                    : Set.of();
        });
    }

    private Set<ProductId> fill(EntityManager em, OrderRow row) {
        List<OrderLineRow> lines = new OrderStore(em).lines(row);
        BigDecimal missing = missing(lines);
        ToldDates before = ToldDates.of(row, lines);
        goods.reserve(row, lines);
        tell(row, lines, missing, before);
        return lines.stream()
                .filter(line -> line.missing().signum() > 0 && !line.isKit() && !line.isBought())
                .map(OrderLineRow::productId)
                .collect(Collectors.toSet());
    }

    /**
     * Takes over what purchasing says of what is bought for an order: sets aside what has come in for it, moves its promises, and says so.
     *
     * @param left notes what suppliers have sent to the customer
     */
    void procured(OrderRow row, List<OrderLineRow> lines, Consumer<List<OrderLineRow>> left) {
        BigDecimal missing = missing(lines);
        ToldDates before = ToldDates.of(row, lines);
        if (goods.procuring().look(row, lines)) {
            row.reach(row.state, company.now());
        }
        goods.reserve(row, lines);
        tell(row, lines, missing, before);
        left.accept(lines);
    }

    private void tell(OrderRow row, List<OrderLineRow> lines, BigDecimal missingBefore, ToldDates before) {
        BigDecimal missing = missing(lines);
        Optional<LocalDate> promised = ToldDates.of(row, lines).arrival();
        boolean filled = missing.compareTo(missingBefore) < 0;
        boolean moved = !promised.equals(before.arrival());
        Instant now = company.now();
        if (filled) {
            boolean complete = missing.signum() == 0 && row.state == OrderState.BACKORDERED;
            row.filled = row.filled || complete;
            row.reach(complete ? OrderState.CONFIRMED : row.state, now);
            events.record(new BackorderReserved(row.orderId(), row.number, row.customerId(), row.state, now));
        } else if (moved) {
            row.reach(row.state, now);
        }
        if (moved && promised.isPresent() && before.arrival().isPresent()) {
            events.record(new PromiseMoved(
                    row.orderId(),
                    row.number,
                    row.customerId(),
                    before.arrival().get(),
                    promised.get(),
                    now));
        }
        before.compare(row, lines, events, now);
    }

    private static BigDecimal missing(List<OrderLineRow> lines) {
        return lines.stream().map(OrderLineRow::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
