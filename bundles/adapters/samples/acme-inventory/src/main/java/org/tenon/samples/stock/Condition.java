package org.tenon.samples.stock;

import java.util.ArrayList;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockQuery;

/** What rows with a product and a site must be like, and the values for its places. */
final class Condition {

    private final StringBuilder text = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    Condition(StockQuery query) {
        if (!query.products().isEmpty()) {
            and(
                    "product in " + Sql.places(query.products().size()),
                    query.products().stream().map(ProductId::value).toList());
        }
        query.warehouse().ifPresent(site -> and("site = ?", List.of(site.value())));
    }

    Condition and(String condition, List<?> more) {
        text.append(" and ").append(condition);
        values.addAll(more);
        return this;
    }

    List<Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
