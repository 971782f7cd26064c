package org.tenon.inventory.internal;

import java.util.HashMap;
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
                .forEach(
                        row -> policies.byScope.put(List.of(row.product, row.category, row.warehouse), row.toPolicy()));
        return policies;
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
