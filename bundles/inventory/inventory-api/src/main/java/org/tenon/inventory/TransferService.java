package org.tenon.inventory;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Sends goods from one warehouse to another. In between they are in none, and incoming at where they go. A provider may leave
 * this service out.
 */
@ProviderType
@Capability("inventory")
public interface TransferService {

    /**
     * Books goods out of one warehouse and onto the way, and records {@link TransferSent}. All lines or none. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: unknown warehouses, twice the same, an unknown
     *     product, a quantity of zero or less, a day that has passed, no lines
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.not-available} when more is to go than is there and
     *     not reserved
     */
    Transfer send(TransferRequest request);

    /**
     * Books what arrived into the other warehouse and records {@link TransferArrived}. Not repeatable, but what has arrived
     * cannot arrive twice.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such transfer
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown line, one twice, a quantity of zero or
     *     less
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.not-in-transit} when more is to arrive than is on the
     *     way, or nothing is
     */
    Transfer arrive(TransferId id, Arrival arrival);

    @ReadOnly
    Optional<Transfer> find(TransferId id);

    /** The newest first. */
    @ReadOnly
    Page<Transfer> transfers(PageRequest page);
}
