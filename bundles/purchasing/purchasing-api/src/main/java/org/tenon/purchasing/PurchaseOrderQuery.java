package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * Which purchase orders are wanted.
 *
 * @param states empty for all
 */
public record PurchaseOrderQuery(Optional<SupplierId> supplier, Set<PurchaseOrderState> states) {

    public static final PurchaseOrderQuery ALL = new PurchaseOrderQuery(Optional.empty(), Set.of());

    public PurchaseOrderQuery {
        requireNonNull(supplier, "supplier");
        states = Set.copyOf(states);
    }
}
