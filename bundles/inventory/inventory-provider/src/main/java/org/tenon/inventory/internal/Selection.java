package org.tenon.inventory.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockQuery;

/** The conditions of a query and their values. Not thread-safe. */
final class Selection {

    private final StringBuilder where;
    private final Map<String, Object> values = new HashMap<>();

    Selection(String first) {
        where = new StringBuilder(first);
    }

    Selection and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    Selection with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Adds the conditions of a query on something that has a product and a warehouse. */
    void of(StockQuery query, String alias) {
        if (!query.products().isEmpty()) {
            and(alias + ".product in :products")
                    .with(
                            "products",
                            query.products().stream()
                                    .map(ProductId::value)
                                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        query.warehouse()
                .ifPresent(code -> and(alias + ".warehouse = :warehouse").with("warehouse", code.value()));
    }

    String where() {
        return where.toString();
    }

    <T> TypedQuery<T> apply(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
