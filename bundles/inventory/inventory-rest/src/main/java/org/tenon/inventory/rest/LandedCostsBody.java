package org.tenon.inventory.rest;

import java.util.List;
import java.util.Optional;
import org.tenon.inventory.CostSplit;
import org.tenon.inventory.LandedCost;
import org.tenon.kernel.Money;

/** What was added to a receipt's costs. */
record LandedCostsBody(List<Item> items) {

    /** One amount. */
    record Item(String document, Money amount, CostSplit split, Optional<String> note) {}

    static LandedCostsBody of(List<LandedCost> costs) {
        return new LandedCostsBody(costs.stream()
                .map(cost -> new Item(cost.document(), cost.amount(), cost.split(), cost.note()))
                .toList());
    }
}
