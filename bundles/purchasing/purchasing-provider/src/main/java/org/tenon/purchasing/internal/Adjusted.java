package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.purchasing.PurchaseOrderChanged;
import org.tenon.purchasing.PurchaseOrderClosed;
import org.tenon.purchasing.PurchaseOrderState;

/** Brings what was ordered for a document to what it wants by now: first what suppliers have already, then the drafts. */
final class Adjusted {

    private final EntityManager em;
    private final Procured procured;
    private final ExpectedGoods expected;
    private final EventLog events;
    private final Company company;

    Adjusted(EntityManager em, Procured procured, ExpectedGoods expected, EventLog events, Company company) {
        this.em = em;
        this.procured = procured;
        this.expected = expected;
        this.events = events;
        this.company = company;
    }

    /**
     * Lets purchase orders follow what is wanted of a line.
     *
     * @return what is to be drafted besides
     */
    BigDecimal toDraft(RequestRow request) {
        return follow(request, procured.of(request), request.quantity);
    }

    /** Nothing more is wanted of a line than a supplier has sent to the customer. */
    void withdraw(RequestRow request) {
        List<LineRow> lines = procured.of(request);
        follow(request, lines, BigDecimal.ZERO);
        request.quantity = request.isDropShipment() ? Procured.delivered(lines) : BigDecimal.ZERO;
        if (!request.isDropShipment()) {
            lines.forEach(LineRow::unpeg);
        }
    }

    private BigDecimal follow(RequestRow request, List<LineRow> lines, BigDecimal wanted) {
        BigDecimal rest = wanted.subtract(Procured.delivered(lines)).max(BigDecimal.ZERO);
        List<LineRow> sent =
                new ArrayList<>(lines.stream().filter(procured::isSent).toList());
        BigDecimal coming = sum(sent);
        if (coming.compareTo(rest) > 0) {
            if (request.isDropShipment()) {
                throw alreadySent(request, sent.get(0));
            }
            Collections.reverse(sent);
            forStock(sent, coming.subtract(rest));
            coming = rest;
        }
        return drafted(request, lines.stream().filter(procured::isDraft).toList(), rest.subtract(coming));
    }

    private static BigDecimal sum(List<LineRow> lines) {
        return lines.stream().map(LineRow::openPeg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ConflictException alreadySent(RequestRow request, LineRow line) {
        OrderRow order = procured.orders().get(line.order);
        return new ConflictException(
                "purchasing.already-sent",
                "The purchase order " + order.number
                        + " has been sent: its supplier sends the goods to the customer. Agree"
                        + " with the supplier and close its line first.",
                Map.of("line", request.line, "purchaseOrder", order.id, "number", order.number));
    }

    /** Of what comes in, so much is for the stock; as soon as that is all of a line, it is incoming for everybody. */
    private void forStock(List<LineRow> sent, BigDecimal excess) {
        BigDecimal left = excess;
        for (LineRow line : sent) {
            BigDecimal part = left.min(line.openPeg());
            if (part.signum() > 0) {
                line.pegged = line.pegged.subtract(part);
                left = left.subtract(part);
                if (line.openPeg().signum() == 0) {
                    OrderRow order = procured.orders().get(line.order);
                    SupplierRow supplier = em.find(SupplierRow.class, order.supplier);
                    expected.plan(order, line, new Percent(supplier.reliability));
                }
            }
        }
    }

    private BigDecimal drafted(RequestRow request, List<LineRow> drafts, BigDecimal wanted) {
        if (sum(drafts).compareTo(wanted) == 0) {
            return BigDecimal.ZERO;
        }
        boolean resized = wanted.signum() > 0 && !drafts.isEmpty() && resized(request, drafts.get(0), wanted);
        drafts.stream().skip(resized ? 1 : 0).forEach(this::drop);
        return resized ? BigDecimal.ZERO : wanted;
    }

    /** Whether a draft's line could be made as large: a customer gets no whole packs. */
    private boolean resized(RequestRow request, LineRow line, BigDecimal wanted) {
        OrderRow order = procured.orders().get(line.order);
        SupplierRow supplier = em.find(SupplierRow.class, order.supplier);
        Supplies.@Nullable Terms terms =
                new Supplies(em, company).of(supplier, List.of(line.product)).get(line.product);
        BigDecimal quantity = terms == null
                ? wanted
                : wanted.divide(terms.supply().pack(), 0, RoundingMode.CEILING)
                        .multiply(terms.supply().pack());
        if (request.isDropShipment() && quantity.compareTo(wanted) != 0) {
            return false;
        }
        if (terms != null) {
            // A cost that somebody has agreed on by hand stays.
            Optional<Money> before = terms.supply().unitCost(line.quantity);
            boolean agreed = before.filter(cost -> cost.amount().compareTo(line.unitCost) == 0)
                    .isEmpty();
            terms.supply().unitCost(quantity).filter(cost -> !agreed).ifPresent(cost -> line.unitCost = cost.amount());
        }
        BigDecimal total = Costs.total(quantity, new Money(line.unitCost, order.currency()))
                .amount();
        order.total = order.total.subtract(line.total).add(total);
        line.quantity = quantity;
        line.total = total;
        line.peg(request, wanted);
        changed(order);
        return true;
    }

    /** Takes a line out of a draft; a draft of which nothing would be left is cancelled. */
    private void drop(LineRow line) {
        OrderRow order = procured.orders().get(line.order);
        em.flush();
        if (new PurchaseStore(em).lines(order).size() > 1) {
            order.total = order.total.subtract(line.total);
            em.remove(line);
            em.flush();
            changed(order);
        } else {
            line.closed = true;
            order.state = PurchaseOrderState.CANCELLED;
            order.version++;
            events.record(new PurchaseOrderClosed(order.id(), List.of(line.number), order.state, company.now()));
        }
    }

    private void changed(OrderRow order) {
        order.version++;
        events.record(new PurchaseOrderChanged(order.id(), company.now()));
    }
}
