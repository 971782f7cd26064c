package org.tenon.samples.stock;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.tenon.inventory.WarehouseId;

/** The warehouses. */
final class Sites {

    private Sites() {}

    static boolean isThere(Sql sql, WarehouseId site) {
        return sql.first("select code from acmestock_site where code = ?", row -> true, List.of(site.value()))
                .isPresent();
    }

    /**
     * Waits for those who change something in these warehouses, and keeps those who come after waiting until the transaction
     * ends. Everybody takes several in the same order, so nobody waits for ever.
     */
    static void take(Sql sql, Collection<String> sites) {
        for (String site : new TreeSet<>(sites)) {
            sql.change("update acmestock_site set turn = turn + 1 where code = ?", List.of(site));
        }
    }
}
