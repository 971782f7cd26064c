package org.tenon.inventory.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StockPolicy;

/** From where places of rules get goods anew, and how long that takes, as the policies say. */
final class Replenished {

    private final Policies policies;
    private final Map<String, List<String>> categories = new HashMap<>();
    private final int otherwise;

    private Replenished(Policies policies, int otherwise) {
        this.policies = policies;
        this.otherwise = otherwise;
    }

    /** @param otherwise in how many days products are bought of which no policy says it */
    static Replenished of(EntityManager em, ProductService catalog, Collection<String> products, int otherwise) {
        Replenished replenished = new Replenished(Policies.of(em), otherwise);
        Map<ProductId, Product> known = replenished.policies.isEmpty()
                ? Map.of()
                : catalog.findAll(products.stream().map(ProductId::new).collect(Collectors.toSet()));
        known.values()
                .forEach(product -> replenished.categories.put(
                        product.id().value(), product.details().categories()));
        return replenished;
    }

    private List<String> categories(ReorderRow rule) {
        return categories.getOrDefault(rule.product, List.of());
    }

    /** The warehouse that it comes from; empty when it is bought. */
    Optional<StockPolicy.Supply> supply(ReorderRow rule) {
        return policies.effective(rule.product, categories(rule), rule.warehouse)
                .supply();
    }

    /** Until it is there: by a transfer, or bought. */
    int days(ReorderRow rule) {
        return supply(rule)
                .map(StockPolicy.Supply::days)
                .or(() -> policies.effective(rule.product, categories(rule), "").leadTimeDays())
                .orElse(otherwise);
    }

    /** Those with the most warehouses behind them first. */
    List<ReorderRow> suppliedFirst(List<ReorderRow> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(
                        (ReorderRow rule) -> -policies.sources(rule.product, categories(rule), rule.warehouse)
                                .size()))
                .toList();
    }
}
