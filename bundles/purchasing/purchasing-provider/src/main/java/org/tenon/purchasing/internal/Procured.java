package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.procurement.ProcuredLine;

/**
 * What is bought for a document, read at once.
 *
 * @param orders the purchase orders, by id
 * @param lines all that was ever ordered for the document, the first first
 */
record Procured(Map<String, OrderRow> orders, List<LineRow> lines) {

    /** With purchase orders that nobody else changes until the transaction ends. */
    static Procured held(EntityManager em, String document) {
        Pegs pegs = new Pegs(em);
        PurchaseStore store = new PurchaseStore(em);
        Map<String, OrderRow> orders = new TreeMap<>();
        pegs.orders(document).forEach(id -> orders.put(id, store.locked(new PurchaseOrderId(id))));
        List<LineRow> lines = pegs.of(document);
        // Read before by the caller's transaction, they may be older than what is held now.
        lines.forEach(em::refresh);
        return new Procured(
                orders,
                lines.stream().filter(line -> orders.containsKey(line.order)).toList());
    }

    static Procured read(EntityManager em, String document) {
        List<LineRow> lines = new Pegs(em).of(document);
        return new Procured(orders(em, lines.stream().map(line -> line.order).collect(Collectors.toSet())), lines);
    }

    private static Map<String, OrderRow> orders(EntityManager em, Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em
                        .createQuery("select o from PurchaseOrder o where o.id in :ids", OrderRow.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    /** What was ordered for one of its lines. */
    List<LineRow> of(RequestRow request) {
        return lines.stream()
                .filter(line -> request.line.equals(line.forLine) && request.product.equals(line.product))
                .toList();
    }

    boolean isDraft(LineRow line) {
        return orders.get(line.order).state == PurchaseOrderState.DRAFT && !line.closed;
    }

    boolean isSent(LineRow line) {
        return orders.get(line.order).isSent() && line.openPeg().signum() > 0;
    }

    static BigDecimal delivered(List<LineRow> lines) {
        return lines.stream().map(LineRow::delivered).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    ProcuredLine line(RequestRow request) {
        List<LineRow> ordered = of(request);
        List<LineRow> coming =
                ordered.stream().filter(line -> isDraft(line) || isSent(line)).toList();
        Optional<OrderRow> purchase = ordered.stream()
                .map(line -> orders.get(line.order))
                .filter(order -> order.state != PurchaseOrderState.CANCELLED)
                .max(Comparator.comparing(order -> order.id));
        return new ProcuredLine(
                request.line,
                request.kind,
                Decimals.plain(request.quantity),
                Decimals.plain(delivered(ordered)),
                Decimals.plain(coming.stream().map(LineRow::openPeg).reduce(BigDecimal.ZERO, BigDecimal::add)),
                coming.stream().map(line -> line.expected).max(LocalDate::compareTo),
                purchase.map(OrderRow::id),
                purchase.map(order -> order.number));
    }
}
