package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** Collects what is wrong with a request: its warehouse, products and quantities. */
final class RequestCheck {

    static final int MAX_LINES = 10_000;

    private final Violations violations = new Violations();
    private final Map<ProductId, Product> products;

    /** Looks the products up, in one go. */
    RequestCheck(ProductService catalog, List<ProductId> named) {
        boolean bounded = violations.check(
                !named.isEmpty() && named.size() <= MAX_LINES, "/lines", "lines", "Give 1 to " + MAX_LINES + " lines.");
        products = bounded ? catalog.findAll(new LinkedHashSet<>(named)) : Map.of();
        if (!bounded) {
            violations.throwIfAny();
        }
    }

    Violations violations() {
        return violations;
    }

    /** Those of the products, as far as a policy will not say another. */
    LeadTimes leadTimes(int otherwise) {
        return new LeadTimes(
                products.values().stream()
                        .collect(Collectors.toMap(product -> product.id().value(), product -> product)),
                otherwise);
    }

    boolean isService(ProductId product) {
        Product found = products.get(product);
        return found != null && found.details().kind() == ProductKind.SERVICE;
    }

    /** Those of the products that may be made of others. */
    Set<ProductId> kits() {
        return products.values().stream()
                .filter(product -> product.details().kind() == ProductKind.KIT)
                .map(Product::id)
                .collect(Collectors.toSet());
    }

    void warehouse(EntityManager em, WarehouseId warehouse) {
        warehouse(em, warehouse, "/warehouse");
    }

    void warehouse(EntityManager em, WarehouseId warehouse, String pointer) {
        violations.check(
                em.find(WarehouseRow.class, warehouse.value()) != null,
                pointer,
                "inventory.unknown-warehouse",
                "There is no warehouse " + warehouse + ".");
    }

    void product(int line, ProductId product) {
        product(product, "/lines/" + line + "/product");
    }

    private void product(ProductId product, String pointer) {
        violations.check(
                products.containsKey(product),
                pointer,
                "catalog.unknown-product",
                "There is no product " + product + ".");
    }

    /** A product that there can be stock of. A kit of unknown components is kept in stock as one piece of goods. */
    void goods(int line, ProductId product) {
        goods(product, "/lines/" + line + "/product");
    }

    void goods(ProductId product, String pointer) {
        product(product, pointer);
        violations.check(
                !isService(product),
                pointer,
                "inventory.not-goods",
                "The product " + product + " is a service: there is no stock of it.");
    }

    void quantity(int line, BigDecimal quantity) {
        quantity(quantity, "/lines/" + line + "/quantity");
    }

    void quantity(BigDecimal quantity, String pointer) {
        if (violations.check(
                quantity.signum() > 0,
                pointer,
                "inventory.quantity",
                "A quantity is more than zero, not " + quantity + ".")) {
            violations.check(
                    Decimals.fits(quantity),
                    pointer,
                    "inventory.quantity",
                    "A quantity has at most 12 digits before and 6 after the point.");
        }
    }

    /** No database keeps a NUL in a text. */
    void text(String value, int max, String pointer) {
        violations.check(
                !value.isBlank() && value.length() <= max && value.indexOf('\0') < 0,
                pointer,
                "length",
                "Give 1 to " + max + " characters, none of them NUL.");
    }
}
