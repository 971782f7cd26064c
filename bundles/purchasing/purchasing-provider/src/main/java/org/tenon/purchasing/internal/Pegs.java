package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.procurement.ProcurementChanged;

/** Lines of purchase orders that are bought for lines of documents. */
final class Pegs {

    private final EntityManager em;

    Pegs(EntityManager em) {
        this.em = em;
    }

    /** All that was ever ordered for a document, in the order in which it was. */
    List<LineRow> of(String document) {
        return em.createQuery(
                        "select l from PurchaseOrderLine l where l.forDocument = :document order by l.order, l.number",
                        LineRow.class)
                .setParameter("document", document)
                .getResultList();
    }

    /** The orders in which something is for a document, by id. */
    List<String> orders(String document) {
        return em.createQuery(
                        "select distinct l.order from PurchaseOrderLine l where l.forDocument = :document order by l.order",
                        String.class)
                .setParameter("document", document)
                .getResultList();
    }

    List<RequestRow> requests(String document) {
        return em.createQuery(
                        "select r from ProcurementRequest r where r.document = :document order by r.line",
                        RequestRow.class)
                .setParameter("document", document)
                .getResultList();
    }

    /** Sets aside all that has come for the line that a line is bought for. */
    void setAside(LineRow line, ExpectedGoods goods) {
        List<LineRow> all = of(String.valueOf(line.forDocument));
        BigDecimal delivered = all.stream()
                .filter(each -> Objects.equals(each.forLine, line.forLine) && each.product.equals(line.product))
                .map(LineRow::delivered)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        requests(String.valueOf(line.forDocument)).stream()
                .filter(request -> request.line.equals(line.forLine) && delivered.signum() > 0)
                .forEach(request -> goods.setAside(request, Decimals.plain(delivered)));
    }

    /** Says that something is different of what is bought for those that lines are for. */
    static void tell(List<LineRow> lines, EventLog events, Company company) {
        lines.stream()
                .flatMap(line -> Optional.ofNullable(line.forDocument).stream())
                .distinct()
                .forEach(document -> events.record(new ProcurementChanged(document, company.now())));
    }

    /**
     * Hands on what a draft's lines are bought for to those that take their place.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException when something of it would not be ordered any more
     */
    static void keep(OrderRow order, String warehouse, List<LineRow> before, List<LineRow> after) {
        Violations violations = new Violations();
        violations.check(
                order.warehouse.equals(warehouse) || before.stream().noneMatch(LineRow::isPegged),
                "/warehouse",
                "purchasing.ordered-for",
                "What is bought for an order comes in at " + warehouse + ".");
        List<LineRow> free = new ArrayList<>(after);
        for (LineRow line : before) {
            if (!line.isPegged()) {
                continue;
            }
            Optional<LineRow> next = free.stream()
                    .filter(each -> each.product.equals(line.product)
                            && (order.isDropShipment()
                                    ? each.quantity.compareTo(line.pegged) == 0
                                    : each.quantity.compareTo(line.pegged) >= 0))
                    .findFirst();
            violations.check(
                    next.isPresent(),
                    "/lines",
                    "purchasing.ordered-for",
                    "Line " + line.number + " is bought for " + line.forDocument
                            + ": it is changed and taken back there.");
            next.ifPresent(each -> {
                free.remove(each);
                each.forDocument = line.forDocument;
                each.forLine = line.forLine;
                each.pegged = line.pegged;
            });
        }
        violations.check(
                !order.isDropShipment() || free.isEmpty(),
                "/lines",
                "purchasing.drop-shipped",
                "The supplier sends this order to the customer: nothing else can be in it.");
        violations.throwIfAny();
    }
}
