package org.tenon.inventory;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Keeps stock by lot and by location. A product is kept so in a warehouse from the first receipt on that names a lot or a
 * location; what was there before is of no known lot. From then on, what is set aside is set aside of lots ({@link
 * AllocationService}). A provider may leave this service out.
 */
@ProviderType
@Capability("inventory")
public interface LotService {

    @ReadOnly
    Optional<Lot> find(ProductId product, String number);

    /**
     * Sets what is known of a lot, for example a shelf life that was extended. Records {@link LotChanged}.
     *
     * @param version the version that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there is none
     * @throws org.tenon.kernel.problem.StaleVersionException when it is not the last one
     */
    Lot change(ProductId product, String number, LotFacts facts, long version);

    /**
     * The parts of the levels, by product, warehouse, lot and location; none of products that are not kept by lot or location.
     *
     * @param lot only those of one lot
     */
    @ReadOnly
    Page<StockDetail> details(StockQuery query, Optional<String> lot, PageRequest page);

    /**
     * Takes goods out of what is promised, first those that are not reserved. What is reserved of them is set aside of other
     * lots instead. Records {@link StockHoldChanged}. A hold of all may be repeated.
     *
     * @return the parts after it
     * @throws org.tenon.kernel.problem.NotFoundException when there is nothing of the lot
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /quantity} when it is zero or less, or more than is there
     *     and not on hold already; {@code /reason}
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.reserved} when there is not enough else for those who
     *     have it reserved: somebody has to decide first who does not get it
     */
    List<StockDetail> hold(Hold hold);

    /**
     * Lets goods be promised again. Records {@link StockHoldChanged}. A release of all may be repeated.
     *
     * @return the parts after it
     * @throws org.tenon.kernel.problem.NotFoundException when there is nothing of the lot
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /quantity} when it is zero or less, or more than is on
     *     hold; {@code /reason}
     */
    List<StockDetail> release(Hold hold);

    /** Where a lot came from and where it went: its moves in all warehouses, oldest first. */
    @ReadOnly
    Page<StockMove> trace(ProductId product, String number, PageRequest page);

    /**
     * Puts goods that are neither reserved nor on hold to another location of their warehouse, all or nothing. Not repeatable.
     * Levels and moves stay as they are. Records {@link StockRelocated}.
     *
     * @return the parts of the lot after it
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: a quantity of zero or less, the same location
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.not-available} when less of it is there,
     *     neither reserved nor on hold
     */
    List<StockDetail> relocate(Relocation relocation);
}
