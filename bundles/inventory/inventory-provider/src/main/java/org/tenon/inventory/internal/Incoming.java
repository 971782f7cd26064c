package org.tenon.inventory.internal;

/** What is expected of some products, by product and warehouse: planned receipts and transfers of which the day has not passed. */
final class Incoming {

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

    private Incoming() {}

    /** {@code ?2, ?3, ...} */
    static String parameters(int first, int count) {
        StringBuilder parameters = new StringBuilder("?" + first);
        for (int i = first + 1; i < first + count; i++) {
            parameters.append(", ?").append(i);
        }
        return parameters.toString();
    }
}
