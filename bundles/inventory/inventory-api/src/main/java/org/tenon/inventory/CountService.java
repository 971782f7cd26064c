package org.tenon.inventory;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/** Brings the ledger to what was counted. A provider may leave this service out. */
@ProviderType
@Capability("inventory")
public interface CountService {

    /**
     * Books the differences between what was counted and what the ledger says at this moment, as {@link BookingReason#FOUND}
     * and {@link BookingReason#LOST}, and records {@link StockBooked} for each of these bookings. All lines or none.
     * Repeating it changes nothing more, unless goods moved meanwhile.
     *
     * @return one for each line, in their order
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown warehouse or product, a product that
     *     is not goods, one product twice, a negative quantity, no lines
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.reserved} when less was counted than is reserved:
     *     somebody has to decide first who does not get it
     */
    List<StockCount.Difference> count(StockCount count);
}
