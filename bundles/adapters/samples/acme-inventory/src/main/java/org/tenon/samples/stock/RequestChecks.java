package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** What may be wrong with a request. The products are looked up together. */
final class RequestChecks {

    private static final int MOST_LINES = 10_000;
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);
    private static final int DECIMALS = 6;

    private final Violations found = new Violations();
    private final Map<ProductId, Product> products;

    /** @throws org.tenon.kernel.problem.InvalidRequestException when there are no lines, or too many */
    RequestChecks(ProductService catalog, List<ProductId> lines) {
        found.check(
                !lines.isEmpty() && lines.size() <= MOST_LINES,
                "/lines",
                "lines",
                "Give between 1 and " + MOST_LINES + " lines.");
        found.throwIfAny();
        products = catalog.findAll(new HashSet<>(lines));
    }

    void done() {
        found.throwIfAny();
    }

    RequestChecks holds(boolean holds, String pointer, String code, String message) {
        found.check(holds, pointer, code, message);
        return this;
    }

    void site(Sql sql, WarehouseId site) {
        holds(
                Sites.isThere(sql, site),
                "/warehouse",
                "inventory.unknown-warehouse",
                "No warehouse is named " + site + ".");
    }

    /** What may be made of other products. */
    Set<ProductId> kits() {
        return products.values().stream()
                .filter(product -> product.details().kind() == ProductKind.KIT)
                .map(Product::id)
                .collect(Collectors.toSet());
    }

    /** A product, be it a service. */
    void product(int line, ProductId product) {
        holds(
                products.containsKey(product),
                "/lines/" + line + "/product",
                "catalog.unknown-product",
                "No product has the id " + product + ".");
    }

    void goods(int line, ProductId product) {
        product(line, product);
        holds(
                !service(product),
                "/lines/" + line + "/product",
                "inventory.not-goods",
                "Nobody keeps a service in stock: " + product + ".");
    }

    boolean service(ProductId product) {
        return products.containsKey(product) && products.get(product).details().kind() == ProductKind.SERVICE;
    }

    void quantity(int line, BigDecimal quantity) {
        holds(
                quantity.signum() > 0 && keeps(quantity),
                "/lines/" + line + "/quantity",
                "inventory.quantity",
                "A quantity is above zero, with 12 digits before and " + DECIMALS + " after the point at most.");
    }

    /** Whether the tables keep it as it is. */
    static boolean keeps(BigDecimal quantity) {
        return quantity.compareTo(BOUND) < 0 && quantity.stripTrailingZeros().scale() <= DECIMALS;
    }

    void text(String text, int most, String pointer) {
        holds(
                !text.isBlank() && text.length() <= most && text.indexOf('\0') < 0,
                pointer,
                "length",
                "Give between 1 and " + most + " characters, without NUL.");
    }
}
