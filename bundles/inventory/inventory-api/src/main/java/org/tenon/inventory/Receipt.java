package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * Goods that came in.
 *
 * @param reference what they came with, for example a delivery note's number
 * @param lines at least one
 * @param on the day on which they came, when that is not today: a past one; empty for now
 */
public record Receipt(WarehouseId warehouse, Optional<String> reference, List<Line> lines, Optional<LocalDate> on) {

    /**
     * @param quantity in the product's unit; more than zero
     * @param lot the lot's number, as printed on the goods
     * @param unitCost what a unit cost; zero or more
     * @param facts what is known of the lot besides its number; only with a lot
     * @param location where in the warehouse they were put, 1 to 64 characters
     */
    public record Line(
            ProductId product,
            BigDecimal quantity,
            Optional<String> lot,
            Optional<Money> unitCost,
            LotFacts facts,
            Optional<String> location) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(lot, "lot");
            requireNonNull(unitCost, "unitCost");
            requireNonNull(facts, "facts");
            requireNonNull(location, "location");
        }

        public Line(ProductId product, BigDecimal quantity, Optional<String> lot, Optional<Money> unitCost) {
            this(product, quantity, lot, unitCost, LotFacts.NONE, Optional.empty());
        }

        public static Line of(ProductId product, long quantity) {
            return new Line(product, BigDecimal.valueOf(quantity), Optional.empty(), Optional.empty());
        }
    }

    public Receipt {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(reference, "reference");
        lines = List.copyOf(lines);
        requireNonNull(on, "on");
    }

    public Receipt(WarehouseId warehouse, Optional<String> reference, List<Line> lines) {
        this(warehouse, reference, lines, Optional.empty());
    }
}
