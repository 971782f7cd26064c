package org.tenon.samples.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came and left. Entries are only ever added. */
final class Journal {

    private Journal() {}

    /** @param entries each with id, product, site, quantity, document, lot, cost, currency and when */
    static void add(Sql sql, List<List<@Nullable Object>> entries) {
        sql.changeAll(
                "insert into acmestock_journal (id, product, site, quantity, document, lot, cost, currency, booked)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries);
    }
}
