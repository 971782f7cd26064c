package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** What is expected of some products, by product and warehouse: planned receipts and transfers of which the day has not passed. */
final class Incoming {

    /**
     * Whether a level {@code l} is one: something moved, or is expected from {@code :today} on. Version 1 is a row that was
     * prepared for a receipt which then did not happen.
     */
    static final String MOVED_OR_EXPECTED =
            """
            (l.version > 1
             or exists (select p.id from PlannedRow p where p.product = l.product and p.warehouse = l.warehouse
                           and p.cancelled = false and p.quantity > p.received and p.expected >= :today)
             or exists (select t.number from TransferLineRow t, TransferRow h where h.id = t.transfer
                           and t.product = l.product and h.destination = l.warehouse and t.quantity > t.arrived
                           and h.expected >= :today))""";

    /** Rows of product, warehouse, quantity, expected day, reliability and source; needs the first day. */
    static final String ROWS =
            """
            select p.product, p.warehouse, p.quantity - p.received quantity, p.expected, p.reliability,
                   'planned-receipt/' || p.id source
              from inventory_planned p
             where p.cancelled = false and p.quantity > p.received and p.expected >= ?1 and p.product in (%1$s)
            union all
            select l.product, h.to_warehouse, l.quantity - l.arrived, h.expected, 100, 'transfer/' || h.id
              from inventory_transfer_line l join inventory_transfer h on h.id = l.transfer
             where l.quantity > l.arrived and h.expected >= ?1 and l.product in (%1$s)""";

    private final Map<Reservations.Place, BigDecimal> quantities = new HashMap<>();

    private Incoming() {}

    static Incoming of(EntityManager em, LocalDate today, Collection<String> products) {
        Incoming incoming = new Incoming();
        if (products.isEmpty()) {
            return incoming;
        }
        TreeSet<String> sorted = new TreeSet<>(products);
        Query query = em.createNativeQuery("select i.product, i.warehouse, sum(i.quantity) from ("
                + ROWS.formatted(parameters(2, sorted.size())) + ") i group by i.product, i.warehouse");
        query.setParameter(1, today);
        int position = 2;
        for (String product : sorted) {
            query.setParameter(position++, product);
        }
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            incoming.quantities.put(
                    new Reservations.Place((String) row[1], (String) row[0]), Decimals.plain((BigDecimal) row[2]));
        }
        return incoming;
    }

    /** {@code ?2, ?3, ...} */
    static String parameters(int first, int count) {
        StringBuilder parameters = new StringBuilder("?" + first);
        for (int i = first + 1; i < first + count; i++) {
            parameters.append(", ?").append(i);
        }
        return parameters.toString();
    }

    BigDecimal quantity(String product, String warehouse) {
        return quantities.getOrDefault(new Reservations.Place(warehouse, product), BigDecimal.ZERO);
    }
}
