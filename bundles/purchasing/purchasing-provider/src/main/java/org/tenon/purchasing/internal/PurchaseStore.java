package org.tenon.purchasing.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderState;

/** Reads purchase orders with their lines, and locks them for a change. */
final class PurchaseStore {

    private final EntityManager em;

    PurchaseStore(EntityManager em) {
        this.em = em;
    }

    /** An order that nobody else changes until the transaction ends. */
    OrderRow locked(PurchaseOrderId id) {
        OrderRow row = em.find(OrderRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException("purchase-order", id.value());
        }
        // What the caller's transaction has read before may be older than what is held now.
        em.flush();
        em.refresh(row);
        return row;
    }

    OrderRow locked(PurchaseOrderId id, long version) {
        OrderRow row = locked(id);
        if (row.version != version) {
            throw new StaleVersionException("purchase-order", id.value(), version, row.version);
        }
        return row;
    }

    /** Puts other lines in place of an order's. */
    void replace(OrderRow order, List<LineRow> lines) {
        List<LineRow> before = lines(order);
        em.createQuery("delete from PurchaseOrderLine l where l.order = :id")
                .setParameter("id", order.id)
                .executeUpdate();
        // The caller's transaction may have read them, and the new ones have the same keys.
        before.forEach(em::detach);
        lines.forEach(em::persist);
        em.flush();
    }

    List<LineRow> lines(OrderRow order) {
        return em.createQuery("select l from PurchaseOrderLine l where l.order = :id order by l.number", LineRow.class)
                .setParameter("id", order.id)
                .getResultList();
    }

    /** The orders of rows, in their order. */
    List<PurchaseOrder> orders(Collection<OrderRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<LineRow>> lines = new HashMap<>(em
                .createQuery(
                        "select l from PurchaseOrderLine l where l.order in :ids order by l.order, l.number",
                        LineRow.class)
                .setParameter("ids", rows.stream().map(row -> row.id).collect(Collectors.toCollection(TreeSet::new)))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(line -> line.order)));
        return rows.stream()
                .map(row -> row.toOrder(lines.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** @throws ConflictException {@code purchasing.not-draft} */
    static void requireDraft(OrderRow order) {
        if (order.state != PurchaseOrderState.DRAFT) {
            throw new ConflictException(
                    "purchasing.not-draft",
                    "The purchase order " + order.number + " is not a draft any more.",
                    Map.of("order", order.id, "state", order.state.name()));
        }
    }

    /** @throws ConflictException {@code purchasing.not-sent} */
    static void requireSent(OrderRow order) {
        if (order.state != PurchaseOrderState.SENT && order.state != PurchaseOrderState.PARTLY_RECEIVED) {
            throw new ConflictException(
                    "purchasing.not-sent",
                    "Nothing is expected of the purchase order " + order.number + ".",
                    Map.of("order", order.id, "state", order.state.name()));
        }
    }
}
