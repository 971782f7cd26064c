package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/**
 * What is to be ordered of whom.
 *
 * @param warehouse where the goods are to go
 * @param reference what the company calls it, or the supplier's number of its confirmation; 1 to 200 characters
 * @param lines 1 to {@value #MAX_LINES}
 */
public record PurchaseOrderDraft(
        SupplierId supplier, WarehouseId warehouse, Optional<String> reference, List<Line> lines) {

    public static final int MAX_LINES = 1_000;

    /**
     * @param quantity in the product's unit; more than zero, whole packs of what the supplier delivers
     * @param unitCost for one of the product's unit, in the supplier's currency; empty: the supplier's price
     * @param expected the day on which it is to come in; empty: after the lead time
     */
    public record Line(ProductId product, BigDecimal quantity, Optional<Money> unitCost, Optional<LocalDate> expected) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(unitCost, "unitCost");
            requireNonNull(expected, "expected");
        }

        /** At the supplier's price, after its lead time. */
        public static Line of(ProductId product, long quantity) {
            return new Line(product, BigDecimal.valueOf(quantity), Optional.empty(), Optional.empty());
        }
    }

    public PurchaseOrderDraft {
        requireNonNull(supplier, "supplier");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(reference, "reference");
        lines = List.copyOf(lines);
    }

    /** Goods for the warehouse {@code MAIN}. */
    public static PurchaseOrderDraft of(SupplierId supplier, Line... lines) {
        return new PurchaseOrderDraft(supplier, WarehouseId.MAIN, Optional.empty(), List.of(lines));
    }
}
