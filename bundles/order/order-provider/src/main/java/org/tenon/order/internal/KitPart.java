package org.tenon.order.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;

/**
 * A component of a line's kit, as the line keeps it: who changes what a kit is made of changes no order.
 *
 * @param quantity for each of the kit's own unit
 * @param stocked whether there is stock of it
 */
record KitPart(ProductId product, BigDecimal quantity, boolean stocked) {

    KitPart {
        requireNonNull(product, "product");
        requireNonNull(quantity, "quantity");
    }

    /** What the kits among some products are made of now. Nobody is asked when there are none. */
    static Map<ProductId, List<KitPart>> of(
            Map<ProductId, Product> named, @Nullable KitService kits, ProductService products) {
        Set<ProductId> asked = named.values().stream()
                .filter(product -> product.details().kind() == ProductKind.KIT)
                .map(Product::id)
                .collect(Collectors.toSet());
        if (kits == null || asked.isEmpty()) {
            return Map.of();
        }
        Map<ProductId, List<KitComponent>> parts = kits.parts(asked);
        Map<ProductId, Product> components = products.findAll(parts.values().stream()
                .flatMap(List::stream)
                .map(KitComponent::product)
                .collect(Collectors.toSet()));
        Map<ProductId, List<KitPart>> all = new HashMap<>();
        parts.forEach((kit, each) -> all.put(
                kit,
                each.stream()
                        .map(part -> new KitPart(
                                part.product(), part.quantity(), OrderBook.isStocked(components.get(part.product()))))
                        .toList()));
        return all;
    }

    KitComponent component() {
        return new KitComponent(product, quantity);
    }
}
