package org.tenon.inventory.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** The rows of stock levels, and the one way to lock them. */
final class Levels {

    /** Losing the race for a new row leaves the winner's row: a second look finds it. More tries are for other products. */
    private static final int TRIES = 50;

    private final UnitOfWork unit;
    private final Transactions transactions;

    Levels(UnitOfWork unit, Transactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
    }

    /**
     * Locks the levels of products until the caller's transaction ends, in one statement and in the order of the products,
     * so that two callers that want the same ones wait for each other and never for ever.
     *
     * @return by product; products that the warehouse never saw are not in it
     */
    Map<String, LevelRow> lock(EntityManager em, WarehouseId warehouse, Collection<String> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        SortedSet<String> sorted = new TreeSet<>(products);
        // In SQL, since a JPA lock mode asks once more for the version of each row.
        Query query = em.createNativeQuery(
                "select product, warehouse, on_hand, reserved, parted, version from inventory_level where warehouse = ?"
                        + " and product in (?" + ", ?".repeat(sorted.size() - 1) + ") order by product for update",
                LevelRow.class);
        int position = 1;
        query.setParameter(position++, warehouse.value());
        for (String product : sorted) {
            query.setParameter(position++, product);
        }
        Map<String, LevelRow> levels = new HashMap<>();
        for (Object each : query.getResultList()) {
            LevelRow row = (LevelRow) each;
            levels.put(row.product, row);
        }
        return levels;
    }

    /**
     * Sees to it that products have a level, be it of nothing. New rows are added in a transaction of their own, which ends
     * at once: two first receipts of a product then never wait for each other's end, and losing the race costs no more than
     * a second look.
     */
    void ensure(WarehouseId warehouse, Collection<String> products) {
        for (int tries = 1; ; tries++) {
            SortedSet<String> missing = missing(warehouse, products);
            if (missing.isEmpty()) {
                return;
            }
            try {
                transactions.separate(() -> unit.call(em -> {
                    missing.forEach(product -> em.persist(empty(warehouse, product)));
                    return missing.size();
                }));
            } catch (DuplicateKeyException lost) {
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private SortedSet<String> missing(WarehouseId warehouse, Collection<String> products) {
        SortedSet<String> missing = new TreeSet<>(products);
        missing.removeAll(unit.call(em -> em.createQuery(
                        "select l.product from LevelRow l where l.warehouse = :warehouse and l.product in :products",
                        String.class)
                .setParameter("warehouse", warehouse.value())
                .setParameter("products", new TreeSet<>(products))
                .getResultList()));
        return missing;
    }

    private static LevelRow empty(WarehouseId warehouse, String product) {
        LevelRow row = new LevelRow();
        row.product = product;
        row.warehouse = warehouse.value();
        return row;
    }
}
