package org.tenon.purchasing;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;

/** Drafts purchase orders of what inventory says should be ordered anew. A provider may leave this service out. */
@ProviderType
@Capability("purchasing")
public interface ReplenishmentService {

    /**
     * Drafts an order for each supplier and warehouse of what {@link org.tenon.inventory.ReorderService#proposals()} proposes to
     * buy, in whole packs, of the best of the {@linkplain SupplyService#offers offers}. What drafts already order, and what has been sent and is late,
     * is taken off: repeating it, also at once, orders nothing twice. Records {@link PurchaseOrderCreated} for each.
     *
     * @param products only these; empty for all
     * @param warehouse only what is for it; empty for all
     * @throws org.tenon.kernel.problem.UnavailableException {@code purchasing.no-proposals} when the provider of inventory proposes
     *     nothing ever
     */
    Replenishment draft(Set<ProductId> products, Optional<WarehouseId> warehouse);
}
