package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.tenon.inventory.WarehouseId;

/** What leases that have ended still hold, until somebody needs it or clears it away. */
final class EndedLeases {

    private EndedLeases() {}

    /**
     * Puts what ended leases hold of locked levels back on the shelf. The leases stay, with nothing: whoever clears them away
     * says that they have ended.
     *
     * @param locked of one warehouse, by product
     */
    static void free(
            EntityManager em, WarehouseId warehouse, Map<String, LevelRow> locked, Parts parts, LocalDateTime now) {
        List<ReservationRow> rows = em.createQuery(
                        "select r from ReservationRow r where r.leaseEnds <= :now and r.reserved > 0"
                                + " and r.warehouse = :warehouse and r.product in :products",
                        ReservationRow.class)
                .setParameter("now", now)
                .setParameter("warehouse", warehouse.value())
                .setParameter("products", new TreeSet<>(locked.keySet()))
                .getResultList();
        free(em, rows, locked, parts, now);
    }

    static void free(
            EntityManager em, List<ReservationRow> rows, Map<String, LevelRow> locked, Parts parts, LocalDateTime now) {
        for (ReservationRow row : rows) {
            LevelRow level = locked.get(row.product);
            level.reserved = level.reserved.subtract(row.reserved);
            row.reserved = BigDecimal.ZERO;
            row.note(now, ReservationHistory.EXPIRED);
        }
        new Claims(em, parts).follow(rows);
    }
}
