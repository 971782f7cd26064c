package org.tenon.order.internal;

import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.procurement.ProcurementChanged;

/**
 * Follows what comes of what is bought for orders: what a supplier has sent to the customer has left, what has come in for a line is set
 * aside for it, and what comes on another day is promised for that. It looks at what is, so that being told twice changes nothing.
 */
@Component(service = EventSubscriber.class)
public final class ProcuredGoods implements EventSubscriber {

    private static final String ORDER = "order/";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Intents intents;
    private final Backorder backorder;
    private final OrderSteps steps;

    @Activate
    public ProcuredGoods(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Intents intents,
            @Reference Backorder backorder,
            @Reference OrderSteps steps) {
        this.unit = unit;
        this.transactions = transactions;
        this.intents = intents;
        this.backorder = backorder;
        this.steps = steps;
    }

    @Override
    public String name() {
        return "order.procured";
    }

    @Override
    public Set<String> types() {
        return Set.of(ProcurementChanged.TYPE);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.subject().startsWith(ORDER)) {
            String order = event.subject().substring(ORDER.length());
            transactions.retrying(() -> unit.call(em -> follow(em, order)));
        }
    }

    /** @throws org.tenon.kernel.problem.UnavailableException when it has to be told again */
    private boolean follow(EntityManager em, String order) {
        OrderRow row = em.find(OrderRow.class, order, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.holdsGoods()) {
            return false;
        }
        intents.requireNone(row);
        return intents.during(row, IntentRow.Kind.UNDO, "", () -> {
            OrderStore store = new OrderStore(em);
            backorder.procured(row, store.lines(row), lines -> steps.dropShipped(store, row, lines));
            return true;
        });
    }
}
