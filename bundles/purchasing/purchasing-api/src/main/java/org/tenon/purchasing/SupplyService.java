package org.tenon.purchasing;

import java.math.BigDecimal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps what each supplier delivers, in which packs, for how much and how fast. */
@ProviderType
@Capability("purchasing")
public interface SupplyService {

    /**
     * Says how a supplier delivers a product, in place of what was said before. May be repeated. Records {@link SupplyChanged}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such supplier
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown product, one that is not goods, and what
     *     {@link Supply} says of its components
     */
    Supply set(SupplierId supplier, Supply supply);

    /** Says that a supplier delivers a product no more; none is no error. Records {@link SupplyChanged} when it did. */
    void remove(SupplierId supplier, ProductId product);

    /**
     * What a supplier delivers, by product.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such supplier
     */
    @ReadOnly
    List<Supply> of(SupplierId supplier);

    /**
     * Who delivers so much of a product when it is ordered today, the best first: who is preferred, then who asks in the company's
     * currency, then who is cheaper, then who is faster, then who was added first. Prices in other currencies are not converted.
     * Suppliers that are blocked, or whose terms do not hold today, are left out.
     */
    @ReadOnly
    List<SupplyOffer> offers(ProductId product, BigDecimal quantity);
}
