package org.tenon.inventory.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tenon.catalog.Kit;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductId;

/** What kits are made of, in memory: of goods and services only. */
final class MemoryKits implements KitService {

    private final Map<ProductId, List<KitComponent>> kits = new ConcurrentHashMap<>();

    @Override
    public Kit of(ProductId product) {
        return new Kit(product, kits.getOrDefault(product, List.of()), 0);
    }

    @Override
    public Kit change(ProductId product, long version, List<KitComponent> components) {
        kits.put(product, components);
        return of(product);
    }

    @Override
    public Map<ProductId, List<KitComponent>> parts(Set<ProductId> products) {
        return products.stream()
                .filter(product -> !of(product).components().isEmpty())
                .collect(Collectors.toMap(
                        product -> product, product -> of(product).components()));
    }
}
