package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * What somebody counted in a warehouse.
 *
 * @param lines at least one; each product once
 */
public record StockCount(WarehouseId warehouse, Optional<String> note, List<Line> lines) {

    /** @param counted what is there, in the product's unit; zero or more */
    public record Line(ProductId product, BigDecimal counted) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(counted, "counted");
        }
    }

    /**
     * What came of a line.
     *
     * @param expected what the ledger said
     */
    public record Difference(ProductId product, BigDecimal expected, BigDecimal counted) {

        public Difference {
            requireNonNull(product, "product");
            requireNonNull(expected, "expected");
            requireNonNull(counted, "counted");
        }

        /** Positive when more was there than the ledger said. */
        public BigDecimal difference() {
            return counted.subtract(expected);
        }
    }

    public StockCount {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(note, "note");
        lines = List.copyOf(lines);
    }
}
