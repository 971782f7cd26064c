package org.tenon.purchasing;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the suppliers. */
@ProviderType
@Capability("purchasing")
public interface SupplierService {

    /**
     * Adds a supplier and records {@link SupplierAdded}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: what {@link SupplierDetails} says of its
     *     components does not hold
     */
    Supplier add(SupplierDetails details);

    /**
     * Changes a supplier and records {@link SupplierChanged}. Orders that are there keep their currency and tolerance.
     *
     * @param version the version that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there is none
     * @throws org.tenon.kernel.problem.StaleVersionException when it is not the last one
     * @throws org.tenon.kernel.problem.InvalidRequestException as for {@link #add}; another currency ({@code /currency}) while the
     *     supplier has prices
     */
    Supplier change(SupplierId id, long version, SupplierDetails details);

    @ReadOnly
    Optional<Supplier> find(SupplierId id);

    /**
     * The suppliers in the order in which they were added.
     *
     * @param text a part of the name, whatever its case; blank for all
     */
    @ReadOnly
    Page<Supplier> suppliers(String text, PageRequest page);
}
