package org.tenon.order.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderRelation;
import org.tenon.order.OrderState;
import org.tenon.order.OrderSummary;
import org.tenon.order.Return;
import org.tenon.order.Shipment;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.order.terms.KeptTerms;
import org.tenon.order.terms.ProductTerms;
import org.tenon.persistence.Versions;

/** Orders in the tables, within one transaction. */
final class OrderStore {

    private final EntityManager em;

    OrderStore(EntityManager em) {
        this.em = em;
    }

    /** The order, held until the transaction ends: whoever wants to change it too waits. */
    OrderRow lock(OrderId id) {
        OrderRow row = em.find(OrderRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException("order", id.value());
        }
        return row;
    }

    /** @param action what is to be done with the order, as a participle */
    static void require(OrderRow row, String action, Set<OrderState> allowed) {
        if (!allowed.contains(row.state)) {
            throw refused(row, action);
        }
    }

    /** Says that the order's state does not allow an action. */
    static ConflictException refused(OrderRow row, String action) {
        return new ConflictException(
                "order.state",
                "The order " + row.number + " is " + plain(row.state) + " and cannot be " + action + ".",
                Map.of("order", row.id, "state", plain(row.state)));
    }

    void add(ReturnRow head, List<ReturnLineRow> lines) {
        em.persist(head);
        lines.forEach(em::persist);
    }

    List<Return> returns(OrderId order) {
        Map<String, List<ReturnLineRow>> lines = em
                .createQuery(
                        "select l from ReturnLineRow l where l.order = :order order by l.returned, l.id",
                        ReturnLineRow.class)
                .setParameter("order", order.value())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(line -> line.returned));
        return em
                .createQuery("select r from ReturnRow r where r.order = :order order by r.id", ReturnRow.class)
                .setParameter("order", order.value())
                .getResultList()
                .stream()
                .map(row -> row.returned(lines.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** What engineers do for orders, in the same transaction. */
    Calendar calendar() {
        return new Calendar(em);
    }

    List<OrderRow> all(Set<String> orders) {
        return orders.isEmpty()
                ? List.of()
                : em.createQuery("select o from OrderRow o where o.id in :orders", OrderRow.class)
                        .setParameter("orders", orders)
                        .getResultList();
    }

    void relate(OrderRow order, OrderRelation.Kind kind, OrderRow other, Instant at) {
        em.persist(RelationRow.of(order, kind, other, at));
    }

    List<OrderRelation> relations(OrderId order) {
        List<RelationRow> rows = em.createQuery(
                        "select r from RelationRow r where r.order = :order order by r.id", RelationRow.class)
                .setParameter("order", order.value())
                .getResultList();
        Map<String, OrderRow> others = all(rows.stream().map(row -> row.other).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return rows.stream().map(row -> row.relation(others.get(row.other))).toList();
    }

    /** What holds for a customer's orders that say nothing else. */
    KeptTerms<CustomerTerms> customerTerms(String customer) {
        return Optional.ofNullable(em.find(CustomerTermsRow.class, customer))
                .map(CustomerTermsRow::terms)
                .orElseGet(() -> new KeptTerms<>(CustomerTerms.NONE, 0));
    }

    /** What holds for an order that is being written. */
    TermsOfOrder terms(OrderRow row, List<OrderLineRow> lines) {
        return TermsOfOrder.of(em, row.customer, products(lines));
    }

    /** The terms of those of the lines' products that have any. */
    Map<String, ProductTerms> productTerms(List<OrderLineRow> lines) {
        return lines.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select t from ProductTermsRow t where t.product in :products", ProductTermsRow.class)
                        .setParameter("products", products(lines))
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.product, row -> row.terms().terms()));
    }

    private static Set<String> products(List<OrderLineRow> lines) {
        return lines.stream().map(line -> line.product).collect(Collectors.toSet());
    }

    void add(OrderLineRow line) {
        em.persist(line);
    }

    void remove(OrderLineRow line) {
        em.remove(line);
    }

    /** The order of a customer, not cancelled, that has a reference; the oldest one. */
    Optional<OrderRow> withReference(String customer, String reference) {
        return em
                .createQuery(
                        "select o from OrderRow o where o.customer = :customer and o.reference = :reference"
                                + " and o.state <> :cancelled order by o.id",
                        OrderRow.class)
                .setParameter("customer", customer)
                .setParameter("reference", reference)
                .setParameter("cancelled", OrderState.CANCELLED)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Takes a customer's reference for an order: a unique key, for two that come at once. */
    void takeReference(OrderRow row) {
        ReferenceRow taken = new ReferenceRow();
        taken.customer = row.customer;
        taken.reference = row.reference == null ? "" : row.reference;
        taken.order = row.id;
        em.persist(taken);
        em.flush();
    }

    void giveReferenceBack(OrderRow row) {
        em.createQuery("delete from ReferenceRow r where r.order = :order")
                .setParameter("order", row.id)
                .executeUpdate();
    }

    void add(OrderRow row, List<OrderLineRow> lines) {
        em.persist(row);
        lines.forEach(em::persist);
    }

    /** {@link #add}, at once: who writes another order from the same source at the same moment is met here. */
    void addNow(OrderRow row, List<OrderLineRow> lines) {
        add(row, lines);
        em.flush();
    }

    void add(ShipmentRow shipment, List<ShipmentLineRow> lines) {
        em.persist(shipment);
        lines.forEach(em::persist);
    }

    Optional<Order> find(OrderId id) {
        return Optional.ofNullable(em.find(OrderRow.class, id.value())).map(this::order);
    }

    Optional<Order> findBySource(String source) {
        return em
                .createQuery("select o from OrderRow o where o.source = :source", OrderRow.class)
                .setParameter("source", source)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::order);
    }

    private Order order(OrderRow row) {
        return row.order(lines(row));
    }

    /** The order as it is now, with the version that it will be committed with. */
    Order order(OrderRow row, List<OrderLineRow> lines) {
        Versions.settle(em);
        return row.order(lines);
    }

    List<OrderLineRow> lines(OrderRow row) {
        return em.createQuery(
                        "select l from OrderLineRow l where l.order = :order order by l.number", OrderLineRow.class)
                .setParameter("order", row.id)
                .getResultList();
    }

    Page<OrderSummary> search(OrderQuery query, PageRequest page) {
        List<String> conditions = new ArrayList<>();
        query.customer().ifPresent(customer -> conditions.add("o.customer = :customer"));
        if (!query.states().isEmpty()) {
            conditions.add("o.state in :states");
        }
        Set<String> seen = query.seen().stream()
                .flatMap(reader -> reader.customers().stream())
                .map(CustomerId::value)
                .collect(Collectors.toSet());
        if (query.seen().isPresent()) {
            if (seen.isEmpty()) {
                return new Page<>(List.of(), Optional.empty());
            }
            conditions.add("o.customer in :seen");
        }
        page.after().ifPresent(after -> conditions.add("o.id < :after"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<OrderRow> found =
                em.createQuery("select o from OrderRow o" + where + " order by o.id desc", OrderRow.class);
        query.customer().ifPresent(customer -> found.setParameter("customer", customer.value()));
        if (!query.states().isEmpty()) {
            found.setParameter("states", query.states());
        }
        if (!seen.isEmpty()) {
            found.setParameter("seen", seen);
        }
        page.after().ifPresent(after -> found.setParameter("after", after));
        List<OrderRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
        Page<OrderRow> listed = Page.of(rows, page.limit(), row -> row.id);
        Map<String, OpenGoods> goods = OpenGoods.of(em, listed.items());
        return listed.map(row -> row.summary(goods.getOrDefault(row.id, OpenGoods.NONE)));
    }

    /** What has left with an order's shipments. */
    List<ShipmentLineRow> shippedLines(OrderId order) {
        return em.createQuery(
                        "select l from ShipmentLineRow l where l.order = :order order by l.shipment, l.number",
                        ShipmentLineRow.class)
                .setParameter("order", order.value())
                .getResultList();
    }

    List<Shipment> shipments(OrderId order) {
        Map<String, List<ShipmentLineRow>> lines =
                shippedLines(order).stream().collect(Collectors.groupingBy(line -> line.shipment));
        return em
                .createQuery("select s from ShipmentRow s where s.order = :order order by s.id", ShipmentRow.class)
                .setParameter("order", order.value())
                .getResultList()
                .stream()
                .map(row -> row.shipment(lines.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static String plain(OrderState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
