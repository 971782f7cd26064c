package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReorderProposal;
import org.tenon.inventory.WarehouseId;

/** What should be ordered. */
record ReorderProposalsBody(List<Item> items) {

    /** How much of what, why, and when it would be there; from which warehouse, unless it is to be bought. */
    record Item(
            ProductId product,
            WarehouseId warehouse,
            BigDecimal quantity,
            LocalDate arrives,
            BigDecimal projected,
            BigDecimal point,
            BigDecimal dailyDemand,
            Optional<WarehouseId> from) {

        private static Item of(ReorderProposal proposal) {
            return new Item(
                    proposal.product(),
                    proposal.warehouse(),
                    proposal.quantity(),
                    proposal.arrives(),
                    proposal.projected(),
                    proposal.point(),
                    proposal.dailyDemand(),
                    proposal.from());
        }
    }

    static ReorderProposalsBody of(List<ReorderProposal> proposals) {
        return new ReorderProposalsBody(proposals.stream().map(Item::of).toList());
    }
}
