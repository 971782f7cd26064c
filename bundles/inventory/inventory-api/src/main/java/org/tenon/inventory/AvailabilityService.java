package org.tenon.inventory;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Says what can be promised (available to promise). */
@ProviderType
@Capability("inventory")
public interface AvailabilityService {

    /**
     * What can be had when, for all lines in one go: lines of the same product share the stock in their order. Sets nothing
     * aside. The number of database statements does not grow with the lines. Of a kit of which the catalog knows the components
     * ({@link org.tenon.catalog.KitService}) as many can be had as of all of its components.
     *
     * @return one for each line, in the request's order
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown product or warehouse, a quantity of
     *     zero or less
     */
    @ReadOnly
    List<LineAvailability> promise(AvailabilityRequest request);

    /**
     * The same of the provider that keeps what a document has. Providers leave it as it is.
     *
     * @throws org.tenon.kernel.capability.PinnedProviderGoneException when that one is not installed any more
     */
    @ReadOnly
    default List<LineAvailability> promise(AvailabilityRequest request, Custody custody) {
        return promise(request);
    }
}
