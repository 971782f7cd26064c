package org.tenon.purchasing.internal;

import java.util.Map;
import java.util.Set;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.problem.Violations;

/** Products that are named, looked up in one go: whether there are such, and whether they can come in. */
final class Goods {

    private final Map<ProductId, Product> known;

    Goods(ProductService catalog, Set<ProductId> named) {
        known = named.isEmpty() ? Map.of() : catalog.findAll(named);
    }

    void check(Violations violations, ProductId product, String pointer) {
        Product found = known.get(product);
        if (violations.check(
                found != null, pointer, "catalog.unknown-product", "There is no product " + product + ".")) {
            violations.check(
                    found.details().kind() != ProductKind.SERVICE,
                    pointer,
                    "inventory.not-goods",
                    "The product " + product + " is a service: it does not come in.");
        }
    }
}
