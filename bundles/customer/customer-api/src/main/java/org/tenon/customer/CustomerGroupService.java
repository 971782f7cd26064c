package org.tenon.customer;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the customer groups. */
@ProviderType
@Capability("customer")
public interface CustomerGroupService {

    /**
     * Makes a group or, when its version is that of the one kept under the code, changes it. Repeating it with the same
     * group is refused as stale.
     *
     * @throws org.tenon.kernel.problem.StaleVersionException when the version is not that of the one kept
     */
    CustomerGroup save(CustomerGroup group);

    @ReadOnly
    Optional<CustomerGroup> find(String code);

    /** All groups by code. */
    @ReadOnly
    Page<CustomerGroup> list(PageRequest page);
}
