package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * Goods that came in.
 *
 * @param reference what they came with, for example a delivery note's number
 * @param lines at least one
 */
public record Receipt(WarehouseId warehouse, Optional<String> reference, List<Line> lines) {

    /**
     * @param quantity in the product's unit; more than zero
     * @param lot the lot's number, as printed on the goods
     * @param unitCost what a unit cost; zero or more
     */
    public record Line(ProductId product, BigDecimal quantity, Optional<String> lot, Optional<Money> unitCost) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(lot, "lot");
            requireNonNull(unitCost, "unitCost");
        }

        public static Line of(ProductId product, long quantity) {
            return new Line(product, BigDecimal.valueOf(quantity), Optional.empty(), Optional.empty());
        }
    }

    public Receipt {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(reference, "reference");
        lines = List.copyOf(lines);
    }
}
