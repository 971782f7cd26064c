package org.tenon.order.installation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Says what installing takes, and when it can be done. A provider may leave this service out. */
@ProviderType
@Capability("order")
public interface InstallationPlanning {

    /**
     * Says what it takes to install a product, in place of what was said before. May be repeated.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown product ({@code /product}), minutes that are
     *     not 1 to 1,440, a skill that is none
     */
    InstallationDemand demand(InstallationDemand demand);

    /** All that was said, by product. */
    @ReadOnly
    List<InstallationDemand> demands();

    /**
     * When an order could be installed, and by whom: within one working time of an active engineer who has all the skills that its
     * products demand (kits what they are made of, too), who goes where its goods go (the customer's first shipping address, else the first billing address; without one,
     * only who goes everywhere), and who is neither away nor has an appointment, with the way to it; not before the goods are there.
     * The earliest first, at most 200, beginning at full quarters of an hour; those of one engineer do not overlap.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state} unless it is binding and not installed yet
     * @throws org.tenon.kernel.problem.InvalidRequestException days out of range, an unknown engineer ({@code /engineer}), no duration
     *     where no product of the order demands one ({@code /minutes})
     */
    @ReadOnly
    List<Slot> slots(SlotQuery query);
}
