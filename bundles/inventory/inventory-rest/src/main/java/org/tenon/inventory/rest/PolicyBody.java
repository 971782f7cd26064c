package org.tenon.inventory.rest;

import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AllocationStrategy;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/** A policy, as requests and answers give it. */
record PolicyBody(
        Optional<ProductId> product,
        Optional<String> category,
        Optional<WarehouseId> warehouse,
        Optional<AllocationStrategy> allocation,
        Optional<Boolean> reallocate,
        Optional<CostingMethod> costing,
        Optional<Money> standardCost,
        Optional<Integer> leadTimeDays) {

    /** @param costs whether what goods cost is shown */
    static PolicyBody of(StockPolicy policy, boolean costs) {
        return new PolicyBody(
                policy.product(),
                policy.category(),
                policy.warehouse(),
                policy.allocation(),
                policy.reallocate(),
                policy.costing(),
                policy.standardCost().filter(cost -> costs),
                policy.leadTimeDays());
    }

    StockPolicy policy() {
        return new StockPolicy(
                product, category, warehouse, allocation, reallocate, costing, standardCost, leadTimeDays);
    }
}
