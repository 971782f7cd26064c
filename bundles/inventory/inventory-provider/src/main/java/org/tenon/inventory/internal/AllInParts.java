package org.tenon.inventory.internal;

import javax.persistence.EntityManager;
import org.tenon.inventory.WarehouseId;

/**
 * Keeps all levels of a warehouse in parts from now on, in a statement a table: what is there is of no known lot and location, and what
 * is set aside of it, too.
 */
final class AllInParts {

    private static final String LOCK =
            "select product from inventory_level where warehouse = ?1 order by product for update";

    private static final String PARTS =
            """
            insert into inventory_part (product, warehouse, location, lot, on_hand, reserved, held, version)
            select product, warehouse, '', '', on_hand, reserved, 0, 1 from inventory_level
             where warehouse = ?1 and parted = false and on_hand > 0""";

    private static final String CLAIMS =
            """
            insert into inventory_claim (document, line, location, lot, product, warehouse, quantity, version)
            select r.document, r.line, '', '', r.product, r.warehouse, r.reserved, 1
              from inventory_reservation r
              join inventory_level l on l.product = r.product and l.warehouse = r.warehouse and l.parted = false
             where r.warehouse = ?1 and r.reserved > 0""";

    /** Not the version: one that never moved stays one that never moved. */
    private static final String PARTED =
            "update inventory_level set parted = true where warehouse = ?1 and parted = false";

    private AllInParts() {}

    static void begin(EntityManager em, WarehouseId warehouse) {
        em.createNativeQuery(LOCK).setParameter(1, warehouse.value()).getResultList();
        for (String each : new String[] {PARTS, CLAIMS, PARTED}) {
            em.createNativeQuery(each).setParameter(1, warehouse.value()).executeUpdate();
        }
    }
}
