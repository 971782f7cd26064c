package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * How goods are treated: those of a product, of a category, or all; in one warehouse, or in all. What a policy leaves open, the
 * next wider one says: that of the product before those of its categories, the narrower first, before that of all; each for
 * the warehouse before the same for all warehouses.
 *
 * @param product whose goods; not together with a category
 * @param category whose products' goods, 1 to 64 characters
 * @param warehouse where; only for what the allocation, the location and the supply say: costs and lead times are the same in all
 *     warehouses
 * @param allocation which lots leave first; FIFO where nothing is said
 * @param reallocate whether what is set aside is set aside anew when a receipt brings something better; no where nothing is said
 * @param costing what goods that leave are worth; AVERAGE where nothing is said
 * @param standardCost what a unit is worth by {@link CostingMethod#STANDARD}; zero or more
 * @param leadTimeDays in how many calendar days it can be had anew, 0 to 3650; the provider's own where nothing is said
 * @param location where in a warehouse goods are put away that come in by stages ({@link StageService}), 1 to 64 characters
 * @param supply from where a warehouse gets goods; only of one warehouse. Nowhere else than by buying them where nothing is said
 */
public record StockPolicy(
        Optional<ProductId> product,
        Optional<String> category,
        Optional<WarehouseId> warehouse,
        Optional<AllocationStrategy> allocation,
        Optional<Boolean> reallocate,
        Optional<CostingMethod> costing,
        Optional<Money> standardCost,
        Optional<Integer> leadTimeDays,
        Optional<String> location,
        Optional<Supply> supply) {

    /**
     * Goods that one warehouse gets from another.
     *
     * @param from the other one
     * @param days in how many calendar days a transfer is there, 0 to 365
     */
    public record Supply(WarehouseId from, int days) {

        public Supply {
            requireNonNull(from, "from");
        }
    }

    public StockPolicy {
        requireNonNull(product, "product");
        requireNonNull(category, "category");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(allocation, "allocation");
        requireNonNull(reallocate, "reallocate");
        requireNonNull(costing, "costing");
        requireNonNull(standardCost, "standardCost");
        requireNonNull(leadTimeDays, "leadTimeDays");
        requireNonNull(location, "location");
        requireNonNull(supply, "supply");
    }

    public StockPolicy(
            Optional<ProductId> product,
            Optional<String> category,
            Optional<WarehouseId> warehouse,
            Optional<AllocationStrategy> allocation,
            Optional<Boolean> reallocate,
            Optional<CostingMethod> costing,
            Optional<Money> standardCost,
            Optional<Integer> leadTimeDays) {
        this(
                product,
                category,
                warehouse,
                allocation,
                reallocate,
                costing,
                standardCost,
                leadTimeDays,
                Optional.empty(),
                Optional.empty());
    }

    /** This policy, and of what it leaves open what {@code wider} says. */
    public StockPolicy or(StockPolicy wider) {
        return new StockPolicy(
                product,
                category,
                warehouse,
                allocation.or(wider::allocation),
                reallocate.or(wider::reallocate),
                costing.or(wider::costing),
                standardCost.or(wider::standardCost),
                leadTimeDays.or(wider::leadTimeDays),
                location.or(wider::location),
                supply.or(wider::supply));
    }
}
