package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * When goods are to be ordered anew, and how much.
 *
 * @param minimum below it is ordered; empty: the reorder point, from demand and lead time
 * @param maximum up to it is ordered; not below the minimum. Empty: so much that it lasts for another lead time
 * @param multiple what is ordered is a multiple of it; empty: of one
 */
public record ReorderRule(
        ProductId product,
        WarehouseId warehouse,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<BigDecimal> multiple) {

    public ReorderRule {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(minimum, "minimum");
        requireNonNull(maximum, "maximum");
        requireNonNull(multiple, "multiple");
    }
}
