package org.tenon.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * What stock is worth and what goods that left have cost. Both follow from the ledger, in the order of the days on which things
 * happened: a receipt that is booked late for a past day, and what it turns out to cost in the end, change what left after it,
 * unless its day is closed. The method is that of the {@link StockPolicy}. Goods that came without a cost are worth what a unit
 * was worth before; what a customer sends back is worth what it was when it left. Goods that belong to others (consignment) are
 * worth nothing.
 *
 * <p>A product's costs are in one currency. Amounts are exact, to 12 decimals; where something is divided, it is rounded half up, and
 * the last part takes the rest, so that nothing is lost. A provider may leave this service out.
 */
@ProviderType
@Capability("inventory")
public interface CostService {

    /**
     * What stock was worth at the end of a day, today: now; by product.
     *
     * @param products empty for all that ever moved
     */
    @ReadOnly
    Page<StockValue> values(Set<ProductId> products, LocalDate on, PageRequest page);

    /** What a document's moves are worth, in their order; of an order: the cost of what was sold. */
    @ReadOnly
    List<CostEntry> costsOf(String document);

    /** What a product's moves since the last closing are worth, in the order of their days. */
    @ReadOnly
    List<CostEntry> entries(ProductId product);

    /**
     * Adds to what a receipt's goods cost, and records {@link LandedCostAdded}. What has left of them has cost more, too. Not
     * repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such receipt
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an amount of zero, another currency than that of
     *     the goods' costs, texts
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.period-closed} when its day is closed
     */
    void add(LandedCost cost);

    /** What was added to a receipt's costs, oldest first. */
    @ReadOnly
    List<LandedCost> landed(String document);

    /**
     * Closes all up to a day: nothing is booked there any more, and what stock was worth then stays. Records {@link
     * StockPeriodClosed}. May be repeated.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /through}: not before today
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.period-closed} when a later day is closed already
     */
    void close(LocalDate through);

    /** The last day that is closed. */
    @ReadOnly
    Optional<LocalDate> closed();
}
