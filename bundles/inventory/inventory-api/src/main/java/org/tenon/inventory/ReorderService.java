package org.tenon.inventory;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Says what should be ordered anew. It orders nothing. A provider may leave this service out. */
@ProviderType
@Capability("inventory")
public interface ReorderService {

    /** Over how many days demand is looked at. */
    int DEMAND_DAYS = 90;

    /**
     * Sets the rule of a product in a warehouse, in place of the one before. May be repeated. Records {@link ReorderRuleSet}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown product or warehouse, a product that
     *     is not goods, a negative minimum, a maximum below it, a multiple of zero or less
     */
    ReorderRule set(ReorderRule rule);

    /** Takes a rule away; none is no error. Records {@link ReorderRuleSet} when there was one. */
    void remove(ProductId product, WarehouseId warehouse);

    /** All rules, by product and warehouse. */
    @ReadOnly
    List<ReorderRule> rules();

    /**
     * One for each rule of which the product's projected quantity is below the point: what is on hand and not blocked, and
     * incoming and not late, less what documents want and have not got. The point is the minimum, or the demand of the lead
     * time and a safety that is enough in nine of ten lead times: {@code d L + 1.2816 s sqrt(L)}, with the mean d and the
     * standard deviation s of the demand of a day, rounded up to a whole number. The lead time is that of the {@link
     * StockPolicy}, or the provider's own.
     *
     * <p>A warehouse that is supplied from another one ({@link StockPolicy#supply()}) is to get it from there, in the days that this
     * takes; what is proposed to be sent is wanted of the other one, so that that orders for both.
     */
    @ReadOnly
    List<ReorderProposal> proposals();
}
