package org.tenon.order.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenon.order.Tolerance;

/** How far what leaves of new lines may be off: their products' tolerance, else the order's, which is the customer's or the company's. */
final class LineTolerances {

    private LineTolerances() {}

    static void give(OrderStore store, OrderRow row, List<OrderLineRow> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Map<String, Tolerance> products =
                store.tolerances(lines.stream().map(line -> line.product).collect(Collectors.toSet()));
        lines.forEach(line -> line.tolerate(products.getOrDefault(line.product, row.tolerance())));
    }
}
