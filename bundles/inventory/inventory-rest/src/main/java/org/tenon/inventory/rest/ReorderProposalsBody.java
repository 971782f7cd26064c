package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReorderProposal;
import org.tenon.inventory.WarehouseId;

/** What should be ordered. */
record ReorderProposalsBody(List<Item> items) {

    /** How much of what, why, and when it would be there. */
    record Item(
            ProductId product,
            WarehouseId warehouse,
            BigDecimal quantity,
            LocalDate arrives,
            BigDecimal projected,
            BigDecimal point,
            BigDecimal dailyDemand) {

        private static Item of(ReorderProposal proposal) {
            return new Item(
                    proposal.product(),
                    proposal.warehouse(),
                    proposal.quantity(),
                    proposal.arrives(),
                    proposal.projected(),
                    proposal.point(),
                    proposal.dailyDemand());
        }
    }

    static ReorderProposalsBody of(List<ReorderProposal> proposals) {
        return new ReorderProposalsBody(proposals.stream().map(Item::of).toList());
    }
}
