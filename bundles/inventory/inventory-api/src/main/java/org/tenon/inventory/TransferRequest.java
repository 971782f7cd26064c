package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * Goods to be sent from one warehouse to another.
 *
 * @param reference what they travel with, 1 to 200 characters
 * @param expected when they are to arrive; today or later
 * @param lines at least one
 */
public record TransferRequest(
        WarehouseId from, WarehouseId to, Optional<String> reference, LocalDate expected, List<Line> lines) {

    /** @param quantity more than zero */
    public record Line(ProductId product, BigDecimal quantity) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
        }
    }

    public TransferRequest {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(reference, "reference");
        requireNonNull(expected, "expected");
        lines = List.copyOf(lines);
    }
}
