package org.tenon.purchasing.procurement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.ProviderVersion;

/**
 * All that is to be bought for a document.
 *
 * @param document who wants it, under the name by which it sets stock aside: {@code "order/<id>"}
 * @param customer to whom drop shipments go
 * @param warehouse where the rest comes in
 * @param keeper who keeps what the document has set aside; empty while nobody does
 * @param lines each with its own key in the document
 */
public record ProcurementRequest(
        String document,
        CustomerId customer,
        WarehouseId warehouse,
        Optional<ProviderVersion> keeper,
        List<Line> lines) {

    /**
     * @param line the line's key, under which stock is set aside for it
     * @param quantity all of it, what has come included, in the product's unit; more than zero
     */
    public record Line(String line, ProductId product, BigDecimal quantity, ProcurementKind kind) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(kind, "kind");
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("what is bought is more than zero, not " + quantity);
            }
        }
    }

    public ProcurementRequest {
        requireNonNull(document, "document");
        requireNonNull(customer, "customer");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(keeper, "keeper");
        lines = List.copyOf(lines);
        Set<String> keys = new HashSet<>();
        lines.forEach(line -> {
            if (!keys.add(line.line())) {
                throw new IllegalArgumentException("the line " + line.line() + " is there twice");
            }
        });
    }
}
