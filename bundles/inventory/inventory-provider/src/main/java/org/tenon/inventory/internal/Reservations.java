package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.WarehouseId;

/** The rows of reservations. */
final class Reservations {

    /** A level that a document's reservations draw on. */
    record Place(String warehouse, String product) {}

    private Reservations() {}

    /** Where a document wants or has something, by warehouse. Looks without locking. */
    static Map<WarehouseId, Set<String>> places(EntityManager em, String document) {
        return em
                .createQuery(
                        "select r.warehouse, r.product from ReservationRow r where r.document = :document"
                                + " and r.requested > r.shipped",
                        Object[].class)
                .setParameter("document", document)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        columns -> new WarehouseId((String) columns[0]),
                        // By code, so that everybody locks warehouses in the same order.
                        () -> new TreeMap<>(java.util.Comparator.comparing(WarehouseId::value)),
                        Collectors.mapping(columns -> (String) columns[1], Collectors.toCollection(TreeSet::new))));
    }

    /** Locks the levels of all places. */
    static Map<Place, LevelRow> lock(EntityManager em, Levels levels, Map<WarehouseId, Set<String>> places) {
        Map<Place, LevelRow> locked = new LinkedHashMap<>();
        places.forEach((warehouse, products) -> levels.lock(em, warehouse, products)
                .forEach((product, level) -> locked.put(new Place(warehouse.value(), product), level)));
        return locked;
    }

    /** A document's reservations, by line. To be called when their levels are locked. */
    static Map<String, ReservationRow> rows(EntityManager em, String document) {
        Map<String, ReservationRow> rows = new LinkedHashMap<>();
        em.createQuery(
                        "select r from ReservationRow r where r.document = :document order by r.line",
                        ReservationRow.class)
                .setParameter("document", document)
                .getResultList()
                .forEach(row -> rows.put(row.line, row));
        return rows;
    }

    /** A document's reservations as they are, by line, without keeping them in the entity manager. */
    static List<Reservation> read(EntityManager em, String document) {
        return em
                .createQuery(
                        "select r.line, r.product, r.warehouse, r.requested, r.reserved, r.shipped from ReservationRow r"
                                + " where r.document = :document order by r.line",
                        Object[].class)
                .setParameter("document", document)
                .getResultList()
                .stream()
                .map(columns -> new Reservation(
                        document,
                        (String) columns[0],
                        new ProductId((String) columns[1]),
                        new WarehouseId((String) columns[2]),
                        Decimals.plain((BigDecimal) columns[3]),
                        Decimals.plain((BigDecimal) columns[4]),
                        Decimals.plain((BigDecimal) columns[5])))
                .toList();
    }
}
