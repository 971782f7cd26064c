package org.tenon.inventory.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.inventory.StockPolicy;

/** All policies, and which of them hold for a product. */
final class Policies {

    static final StockPolicy NOTHING = new StockPolicy(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Map<List<String>, StockPolicy> byScope = new HashMap<>();

    private Policies() {}

    static Policies of(EntityManager em) {
        Policies policies = new Policies();
        em.createQuery("select p from PolicyRow p", PolicyRow.class)
                .getResultList()
                .forEach(policies::put);
        return policies;
    }

    /** Those that say from where warehouses get goods, of rows of product, category, days, and {@code warehouse/from}. */
    static Policies supplies(List<Object[]> rows) {
        Policies policies = new Policies();
        for (Object[] row : rows) {
            String[] way = ((String) row[3]).split("/", 2);
            PolicyRow policy = new PolicyRow();
            policy.product = (String) row[0];
            policy.category = (String) row[1];
            policy.warehouse = way[0];
            policy.supplyFrom = way[1];
            policy.supplyDays = (Integer) row[2];
            policies.put(policy);
        }
        return policies;
    }

    /** In place of what was said of the same. */
    void put(PolicyRow row) {
        byScope.put(List.of(row.product, row.category, row.warehouse), row.toPolicy());
    }

    /** The warehouse, and those from which it gets goods directly or by others, with the days that this takes. Circles end. */
    Map<String, Integer> sources(String product, List<String> categories, String warehouse) {
        Map<String, Integer> sources = new LinkedHashMap<>();
        String at = warehouse;
        int days = 0;
        while (sources.putIfAbsent(at, days) == null) {
            StockPolicy.Supply supply =
                    effective(product, categories, at).supply().orElse(null);
            if (supply == null) {
                break;
            }
            at = supply.from().value();
            days += supply.days();
        }
        return sources;
    }

    boolean isEmpty() {
        return byScope.isEmpty();
    }

    /** @param categories of the product, the narrower first */
    StockPolicy effective(String product, List<String> categories, String warehouse) {
        StockPolicy policy = NOTHING;
        policy = policy.or(of(product, "", warehouse)).or(of(product, "", ""));
        for (String category : categories) {
            policy = policy.or(of("", category, warehouse)).or(of("", category, ""));
        }
        return policy.or(of("", "", warehouse)).or(of("", "", ""));
    }

    private StockPolicy of(String product, String category, String warehouse) {
        return byScope.getOrDefault(List.of(product, category, warehouse), NOTHING);
    }
}
