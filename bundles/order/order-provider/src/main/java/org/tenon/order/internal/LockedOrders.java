package org.tenon.order.internal;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;

/** Works on orders that nobody else can touch meanwhile, each call in one transaction. */
final class LockedOrders {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Intents intents;

    LockedOrders(UnitOfWork unit, Transactions transactions, Intents intents) {
        this.unit = unit;
        this.transactions = transactions;
        this.intents = intents;
    }

    /** What is done with an order and its lines. */
    interface Step {
        void take(OrderRow row, List<OrderLineRow> lines);
    }

    /** @param action what is to be done with the order, as a participle */
    Order step(OrderId order, String action, Set<OrderState> allowed, Step step) {
        return on(order, action, allowed, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            step.take(row, lines);
            return store.order(row, lines);
        });
    }

    <T> T on(OrderId order, String action, Set<OrderState> allowed, BiFunction<OrderStore, OrderRow, T> work) {
        return transactions.retrying(() -> unit.call(em -> {
            OrderStore store = new OrderStore(em);
            OrderRow row = store.lock(order);
            intents.requireNone(row);
            OrderStore.require(row, action, allowed);
            return work.apply(store, row);
        }));
    }
}
