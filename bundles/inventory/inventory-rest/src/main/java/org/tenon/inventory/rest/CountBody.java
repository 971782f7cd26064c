package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockCount;

/** What a count changed, as an answer gives it. */
record CountBody(List<Line> lines) {

    /** What the ledger said, what was counted, and the second less the first. */
    record Line(ProductId product, BigDecimal expected, BigDecimal counted, BigDecimal difference) {}

    static CountBody of(List<StockCount.Difference> differences) {
        return new CountBody(differences.stream()
                .map(each -> new Line(each.product(), each.expected(), each.counted(), each.difference()))
                .toList());
    }
}
