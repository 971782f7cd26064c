package org.tenon.inventory.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AllocationStrategy;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;

/** A policy, as requests and answers give it. */
record PolicyBody(
        Optional<ProductId> product,
        Optional<String> category,
        Optional<WarehouseId> warehouse,
        Optional<AllocationStrategy> allocation,
        Optional<Boolean> reallocate,
        Optional<CostingMethod> costing,
        Optional<Money> standardCost,
        Optional<Integer> leadTimeDays,
        Optional<String> location,
        Optional<SupplyBody> supply) {

    /** From which warehouse goods come, and in how many days. */
    record SupplyBody(@Nullable WarehouseId from, Optional<Integer> days) {}

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
                policy.leadTimeDays(),
                policy.location(),
                policy.supply().map(supply -> new SupplyBody(supply.from(), Optional.of(supply.days()))));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException a supply from nowhere */
    StockPolicy policy() {
        return new StockPolicy(
                product,
                category,
                warehouse,
                allocation,
                reallocate,
                costing,
                standardCost,
                leadTimeDays,
                location,
                supply.map(PolicyBody::supply));
    }

    private static StockPolicy.Supply supply(SupplyBody body) {
        WarehouseId from = body.from();
        if (from == null) {
            throw new InvalidRequestException("/supply/from", "required", "Say from which warehouse.");
        }
        return new StockPolicy.Supply(from, body.days().orElse(0));
    }
}
