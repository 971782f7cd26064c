package org.tenon.inventory;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the policies. A provider may leave this service out. */
@ProviderType
@Capability("inventory")
public interface StockPolicyService {

    /**
     * Sets the policy of a product, a category or all, in a warehouse or in all, in place of the one before; one that says
     * nothing is as if there were none. May be repeated. Records {@link StockPolicySet}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown product or warehouse, a product and a
     *     category, a negative cost, a lead time that is not 0 to 3650, costs or lead times of one warehouse, a location of no or more
     *     than 64 characters, a supply of all warehouses, from an unknown one or the same, one that leads back to where it begins, or in
     *     less than 0 or more than 365 days
     */
    StockPolicy set(StockPolicy policy);

    /** All of them, the wider ones first. */
    @ReadOnly
    List<StockPolicy> policies();

    /**
     * What holds for a product in a warehouse, with the scope that was asked for.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /product}, {@code /warehouse}
     */
    @ReadOnly
    StockPolicy effective(ProductId product, WarehouseId warehouse);
}
