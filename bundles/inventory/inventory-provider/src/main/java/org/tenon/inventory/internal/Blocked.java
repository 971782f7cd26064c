package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** What of some products is on hand, not reserved, and not to be promised, by product and warehouse: of what is kept in parts. */
final class Blocked {

    static final Blocked NOTHING = new Blocked();

    /** Rows of product, warehouse and quantity; needs the day. */
    static final String ROWS =
            """
            select p.product, p.warehouse,
                   sum(case when l.expires < ?1 or s.location is not null then p.on_hand - p.reserved else p.held end) quantity
              from inventory_part p left join inventory_lot l on l.product = p.product and l.lot = p.lot
              left join inventory_stage s on s.warehouse = p.warehouse and s.location = p.location and s.available = false
             where p.product in (%1$s)
             group by p.product, p.warehouse""";

    /** The same without goods that have come in and are only not put away yet: these nobody has to order anew. */
    static final String LASTING =
            """
            select p.product, p.warehouse,
                   sum(case when l.expires < ?1 then p.on_hand - p.reserved else p.held end) quantity
              from inventory_part p left join inventory_lot l on l.product = p.product and l.lot = p.lot
             where p.product in (%1$s)
             group by p.product, p.warehouse""";

    private final Map<Reservations.Place, BigDecimal> quantities = new HashMap<>();

    private Blocked() {}

    static Blocked of(EntityManager em, LocalDate today, Collection<String> products) {
        Blocked blocked = new Blocked();
        TreeSet<String> sorted = new TreeSet<>(products);
        Query query = em.createNativeQuery(ROWS.formatted(Incoming.parameters(2, sorted.size())));
        query.setParameter(1, today);
        int position = 2;
        for (String product : sorted) {
            query.setParameter(position++, product);
        }
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            blocked.quantities.put(
                    new Reservations.Place((String) row[1], (String) row[0]), Decimals.plain((BigDecimal) row[2]));
        }
        return blocked;
    }

    BigDecimal quantity(String product, String warehouse) {
        return quantities.getOrDefault(new Reservations.Place(warehouse, product), BigDecimal.ZERO);
    }
}
