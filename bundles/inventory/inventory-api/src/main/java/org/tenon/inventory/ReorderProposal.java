package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * What should be ordered, or sent from another warehouse.
 *
 * @param quantity a multiple of what the rule says
 * @param arrives the day on which it is there when it is ordered today
 * @param projected what there is and will come, less what is wanted
 * @param point what it is below of
 * @param dailyDemand what customers took a day over the last {@value ReorderService#DEMAND_DAYS} days, to 6 decimals
 * @param from the warehouse that it is to be sent from, by the policy's supply; empty for what is to be bought
 */
public record ReorderProposal(
        ProductId product,
        WarehouseId warehouse,
        BigDecimal quantity,
        LocalDate arrives,
        BigDecimal projected,
        BigDecimal point,
        BigDecimal dailyDemand,
        Optional<WarehouseId> from) {

    public ReorderProposal {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(quantity, "quantity");
        requireNonNull(arrives, "arrives");
        requireNonNull(projected, "projected");
        requireNonNull(point, "point");
        requireNonNull(dailyDemand, "dailyDemand");
        requireNonNull(from, "from");
    }

    public ReorderProposal(
            ProductId product,
            WarehouseId warehouse,
            BigDecimal quantity,
            LocalDate arrives,
            BigDecimal projected,
            BigDecimal point,
            BigDecimal dailyDemand) {
        this(product, warehouse, quantity, arrives, projected, point, dailyDemand, Optional.empty());
    }
}
