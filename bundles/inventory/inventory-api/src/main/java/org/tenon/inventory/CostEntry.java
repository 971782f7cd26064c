package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * What a move is worth.
 *
 * @param move the move's id
 * @param issue the {@link Issue#key()} of the shipment that it was part of
 * @param quantity as in the move: positive in, negative out
 * @param value by how much the value of the stock changed by the goods that moved: positive in, negative out. What was sold cost its
 *     opposite
 * @param difference by how much it changed besides: what goods cost more or less than the standard, or than was assumed when they
 *     left before they came
 * @param assumed whether nobody said what the goods cost, so that the last known cost was taken
 */
public record CostEntry(
        String move,
        ProductId product,
        WarehouseId warehouse,
        String document,
        Optional<String> issue,
        BigDecimal quantity,
        Money value,
        Money difference,
        boolean assumed,
        Instant at) {

    public CostEntry {
        requireNonNull(move, "move");
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(document, "document");
        requireNonNull(issue, "issue");
        requireNonNull(quantity, "quantity");
        requireNonNull(value, "value");
        requireNonNull(difference, "difference");
        requireNonNull(at, "at");
    }
}
