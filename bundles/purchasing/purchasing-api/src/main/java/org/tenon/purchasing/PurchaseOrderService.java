package org.tenon.purchasing;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps purchase orders up to the moment when they are sent; what comes of them is {@link GoodsInService}'s. */
@ProviderType
@Capability("purchasing")
public interface PurchaseOrderService {

    /**
     * Drafts an order and records {@link PurchaseOrderCreated}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown or blocked supplier, an unknown warehouse
     *     or product, one that is not goods, a quantity that is not more than zero or not of whole packs, a cost below zero or in
     *     another currency, none where the supplier has no price for so much, a day that has passed, no or too many lines
     */
    PurchaseOrder create(PurchaseOrderDraft draft);

    /**
     * Replaces what a draft says and records {@link PurchaseOrderChanged}. Supplier and warehouse may change too. Lines that are bought for
     * an order ({@link PurchaseOrderLine#orderedFor()}) stay, by product: at least as much of it is ordered, of a drop shipment exactly
     * as much and nothing else, for the same warehouse.
     *
     * @param version the version that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there is none
     * @throws org.tenon.kernel.problem.StaleVersionException when it is not the last one
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.not-draft}
     * @throws org.tenon.kernel.problem.InvalidRequestException as for {@link #create}; what is bought for an order is left out
     */
    PurchaseOrder change(PurchaseOrderId id, long version, PurchaseOrderDraft draft);

    /**
     * Says that a draft has been sent to its supplier, and records {@link PurchaseOrderSent}: from now on its goods are incoming, and
     * promises may rest on them, as reliable as the supplier is. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is none
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.not-draft}; {@code purchasing.supplier-blocked}; {@code
     *     purchasing.below-minimum} when the supplier takes no order as small; {@code purchasing.expected-passed} when a line was
     *     expected before today; {@code purchasing.no-exchange-rate} when the costs could not be kept in the company's currency
     */
    PurchaseOrder send(PurchaseOrderId id);

    @ReadOnly
    Optional<PurchaseOrder> find(PurchaseOrderId id);

    /** Purchase orders, the latest first. */
    @ReadOnly
    Page<PurchaseOrder> orders(PurchaseOrderQuery query, PageRequest page);
}
