package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenon.kernel.Money;

/**
 * How a quantity could be had of a supplier.
 *
 * @param quantity what would be ordered: whole packs
 * @param unitCost what one of the product's unit would cost
 * @param arrives the day on which it is there when it is ordered today
 */
public record SupplyOffer(SupplierId supplier, Supply supply, BigDecimal quantity, Money unitCost, LocalDate arrives) {

    public SupplyOffer {
        requireNonNull(supplier, "supplier");
        requireNonNull(supply, "supply");
        requireNonNull(quantity, "quantity");
        requireNonNull(unitCost, "unitCost");
        requireNonNull(arrives, "arrives");
    }
}
