package org.tenon.inventory;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Says of which lots something is set aside, and what became of it since. A provider that keeps lots offers it; others may leave
 * it out.
 */
@ProviderType
@Capability("inventory")
public interface AllocationService {

    /** What a document has set aside, by line, lot and location; nothing of products that have no lots. */
    @ReadOnly
    List<Allocation> of(String document);

    /** All that became of a document's reservations, by line, oldest first. At least the last 500 changes of a line are kept. */
    @ReadOnly
    List<ReservationChange> changes(String document);

    /**
     * Sets aside anew what is set aside of a product's lots, by the strategy that holds for it, first for whom it goes first
     * (priority, then the wanted day). Quantities stay as they are; lines that want one lot keep it. Records {@link
     * StockReallocated} for each document of which the lots changed. May be repeated.
     *
     * @return these documents
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /warehouse}
     */
    List<String> reallocate(ProductId product, WarehouseId warehouse);
}
