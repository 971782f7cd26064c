package org.tenon.order.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.inventory.ReservationService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Takes up what was begun with a remote inventory and did not come to an end: does it again, which may be done since every call may
 * be repeated, or, when it is refused by now, brings the inventory back to what the order says.
 */
@Component(service = Recovery.class)
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int AT_ONCE = 100;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ReservationService reservations;
    private final GoodsDesk goods;
    private final OrderSteps steps;
    private final Intents intents;
    private final Company company;

    @Activate
    public Recovery(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ReservationService reservations,
            @Reference GoodsDesk goods,
            @Reference OrderSteps steps,
            @Reference Intents intents,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.reservations = reservations;
        this.goods = goods;
        this.steps = steps;
        this.intents = intents;
        this.company = company;
    }

    /**
     * Takes up what is due.
     *
     * @return how many came to an end
     */
    int recover() {
        int ended = 0;
        for (String order : intents.due(AT_ONCE)) {
            ended += recover(order) ? 1 : 0;
        }
        return ended;
    }

    private boolean recover(String order) {
        try {
            transactions.separate(() -> unit.call(em -> takenUp(em, order)));
            return true;
        } catch (UnavailableException unknown) {
            LOG.warn("What was begun for the order {} is not done yet: {}", order, unknown.getMessage());
            intents.postpone(order, true);
        } catch (TenonException refused) {
            LOG.warn("What was begun for the order {} is refused, and undone: {}", order, refused.getMessage());
            return undone(order);
        }
        return false;
    }

    private boolean undone(String order) {
        try {
            transactions.separate(() -> unit.call(em -> {
                OrderRow row = em.find(OrderRow.class, order, LockModeType.PESSIMISTIC_WRITE);
                reconcile(em, order, row);
                intents.end(em, order);
                return Boolean.TRUE;
            }));
            return true;
        } catch (TenonException again) {
            LOG.warn("What was begun for the order {} could not be undone yet: {}", order, again.getMessage());
            intents.postpone(order, true);
            return false;
        }
    }

    private boolean takenUp(EntityManager em, String order) {
        OrderRow row = em.find(OrderRow.class, order, LockModeType.PESSIMISTIC_WRITE);
        IntentRow intent = em.find(IntentRow.class, order);
        if (intent == null || intent.due.isAfter(Utc.column(company.now()))) {
            // Whoever began it, or another node, was faster.
            return false;
        }
        IntentRow.Kind kind = intent.kind();
        // Nobody knows how the first call ended: it may be carried out after this one.
        intent.unsure = intent.unsure || kind != IntentRow.Kind.SETTLE;
        if (row == null || kind == IntentRow.Kind.UNDO || kind == IntentRow.Kind.SETTLE) {
            reconcile(em, order, row);
        } else {
            steps.again(em, row, kind, intent.detail);
        }
        intents.end(em, order);
        return true;
    }

    /** Brings the inventory to what the order says; an order that was never written wants nothing. */
    private void reconcile(EntityManager em, String order, @Nullable OrderRow row) {
        if (row == null) {
            goods.procuring().reconcile("order/" + order, null, List.of());
            reservations.release("order/" + order);
            return;
        }
        List<OrderLineRow> lines = new OrderStore(em).lines(row);
        goods.procuring().reconcile(row.document(), row, lines);
        if (!row.holdsGoods()) {
            goods.release(row, lines);
            return;
        }
        Set<String> open = lines.stream()
                .filter(line -> !line.isShipped())
                .flatMap(StockLines::keys)
                .collect(Collectors.toSet());
        boolean strange = reservations.of(row.document(), row.custody()).stream()
                .anyMatch(each -> each.reserved().signum() > 0 && !open.contains(each.line()));
        if (strange) {
            // For lines that want nothing, or of an amendment that did not come to pass. Nothing can go back alone.
            goods.release(row, lines);
        }
        goods.rearrange(row, lines);
        lines.forEach(line -> line.queue(row));
        if (row.state != OrderState.PARTLY_SHIPPED) {
            boolean complete = lines.stream().noneMatch(line -> line.missing().signum() > 0);
            row.reach(complete ? OrderState.CONFIRMED : OrderState.BACKORDERED, company.now());
        }
    }
}
