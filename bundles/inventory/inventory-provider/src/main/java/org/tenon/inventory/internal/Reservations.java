package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.ConflictException;

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

    /**
     * What a document has, and what has ended of others, of the products of its request.
     *
     * @param own by line
     */
    record Held(Map<String, ReservationRow> own, List<ReservationRow> expired) {}

    /** In one statement. To be called when the levels of the request's products are locked. */
    static Held held(EntityManager em, ReservationRequest request, LocalDateTime now) {
        Map<String, ReservationRow> own = new LinkedHashMap<>();
        List<ReservationRow> expired = new ArrayList<>();
        em.createQuery(
                        "select r from ReservationRow r where r.document = :document or r.leaseEnds <= :now"
                                + " and r.warehouse = :warehouse and r.product in :products and r.reserved > 0"
                                + " order by r.line",
                        ReservationRow.class)
                .setParameter("document", request.document())
                .setParameter("now", now)
                .setParameter("warehouse", request.warehouse().value())
                .setParameter(
                        "products",
                        request.lines().stream()
                                .map(line -> line.product().value())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .getResultList()
                .forEach(row -> {
                    if (row.document.equals(request.document())) {
                        own.put(row.line, row);
                    } else {
                        expired.add(row);
                    }
                });
        return new Held(own, expired);
    }

    /** The row's level, which its place has locked unless the reservation was made after we looked for the places. */
    static LevelRow level(Map<Place, LevelRow> locked, ReservationRow row) {
        LevelRow level = locked.get(new Place(row.warehouse, row.product));
        if (level == null) {
            throw concurrent();
        }
        return level;
    }

    static ConflictException concurrent() {
        return new ConflictException(
                "transaction.concurrent",
                "Somebody else changed the same reservations at the same moment. Nothing was changed; try again.",
                Map.of());
    }

    /** A document's reservations as they are now, by line, without keeping them in the entity manager. */
    static List<Reservation> read(EntityManager em, String document, LocalDateTime now) {
        return em
                .createQuery(
                        "select r.line, r.product, r.warehouse, r.requested, r.reserved, r.shipped, r.leaseEnds"
                                + " from ReservationRow r where r.document = :document order by r.line",
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
                        columns[6] != null && !((LocalDateTime) columns[6]).isAfter(now)
                                ? BigDecimal.ZERO
                                : Decimals.plain((BigDecimal) columns[4]),
                        Decimals.plain((BigDecimal) columns[5])))
                .toList();
    }
}
