package org.tenon.purchasing;

import java.util.List;
import org.tenon.inventory.ReorderProposal;

/**
 * What was drafted of what should be ordered.
 *
 * @param orders one for each supplier and warehouse
 * @param unsupplied proposals for which nobody delivers so much today
 */
public record Replenishment(List<PurchaseOrder> orders, List<ReorderProposal> unsupplied) {

    public Replenishment {
        orders = List.copyOf(orders);
        unsupplied = List.copyOf(unsupplied);
    }
}
