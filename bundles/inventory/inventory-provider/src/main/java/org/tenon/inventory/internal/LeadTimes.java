package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.catalog.Product;

/** In how many days products can be had anew: as the policies say, or the provider's configuration. */
final class LeadTimes {

    static final int MAX_DAYS = 3650;

    private final Map<String, Product> products;
    private final int otherwise;
    private final Map<List<String>, Integer> said = new HashMap<>();

    LeadTimes(Map<String, Product> products, int otherwise) {
        this.products = products;
        this.otherwise = otherwise;
    }

    /** Takes the lead times from among the rows of {@link Supply}. */
    void read(List<?> rows) {
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            if (row[0].toString().startsWith("L")) {
                said.put(List.of((String) row[1], (String) row[2]), ((BigDecimal) row[3]).intValue());
            }
        }
    }

    int days(String product) {
        if (said.isEmpty()) {
            return otherwise;
        }
        Integer own = said.get(List.of(product, ""));
        if (own != null) {
            return own;
        }
        for (String category : categories(product)) {
            Integer days = said.get(List.of("", category));
            if (days != null) {
                return days;
            }
        }
        return said.getOrDefault(List.of("", ""), otherwise);
    }

    /** Of the product, the narrower first. */
    List<String> categories(String product) {
        Product known = products.get(product);
        return known == null ? List.of() : known.details().categories();
    }
}
