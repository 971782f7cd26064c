package org.tenon.order;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Takes orders from the draft to the customer. Every call is one transaction, and calls on one order are done one after
 * the other. A call that the order's state does not allow changes nothing and throws
 * {@link org.tenon.kernel.problem.ConflictException} with the code {@code order.state}; an unknown order,
 * {@link org.tenon.kernel.problem.NotFoundException}. An order's goods are with the provider of inventory that has set them
 * aside, whatever the routes say by then; a call that is about them while it is not installed changes nothing and throws
 * {@link org.tenon.kernel.capability.PinnedProviderGoneException}.
 */
@ProviderType
@Capability("order")
public interface FulfilmentService {

    /**
     * Makes a draft binding: claims the customer's credit, reserves the goods and promises a date for each line. The order
     * is confirmed when all goods were there, backordered when some are missing, held when the credit does not suffice; of
     * a backordered one, a further call reserves what has come in since. The number of database statements does not grow
     * with the lines, but for batches. Goods that do not come from stock are asked of purchasing: they are missing until they have come,
     * and what nobody delivers any more is asked for anew by a further call. Records {@link OrderConfirmed} or {@link OrderHeld}.
     *
     * @throws org.tenon.kernel.problem.UnavailableException {@code order.no-purchasing} when goods are to be bought and no provider of
     *     purchasing buys any
     * @throws org.tenon.kernel.problem.ConflictException {@code order.no-address} when a supplier is to send goods to the customer, of
     *     whom no address is known; what purchasing refuses: {@code purchasing.no-supplier}, {@code purchasing.pack}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.coupon-used-up} when it is to be binding, and its coupon
     *     was used as often as it may be
     */
    Order confirm(OrderId order);

    /** Confirms a held order in spite of the credit limit. The caller has checked that the actor may. */
    Order release(OrderId order);

    /**
     * Sends goods of a confirmed, backordered or partly shipped order, and records {@link OrderShipped}. Services count as
     * shipped with the first shipment. A line of which no more than its tolerance is still to leave afterwards is settled: what is
     * reserved for it is given back, and the customer owes what has left. What suppliers send to the customer is noted by itself, as
     * purchasing tells of it. What leaves beyond the ordered is set aside at once; then the
     * line is settled too. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown line, a quantity of zero or less
     * @throws org.tenon.kernel.problem.ConflictException {@code order.not-reserved} when more is to leave than is reserved,
     *     or nothing is; {@code order.unpaid} for an order that leaves after payment and is not paid
     */
    Shipment ship(OrderId order, ShipmentRequest request);

    /** The shipments of an order, oldest first. */
    @ReadOnly
    List<Shipment> shipments(OrderId order);

    /**
     * Ends an order that is not shipped: gives back what is reserved and the credit, and buys nothing more for it; records {@link
     * OrderCancelled}.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.already-sent} when a supplier is to send goods to the
     *     customer and knows of it
     */
    Order cancel(OrderId order);

    /**
     * Sets the goods of an order aside with the current provider of inventory, when the one that keeps them ({@link
     * Order#reservedBy()}) is not installed any more: until then nothing of the order can leave or be given back. What has left has
     * left; what the other one still keeps is lost to the order, also when it comes back. Records {@link OrderReservedAnew}.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code order.kept} when the provider that keeps them is there, or
     *     nothing was ever set aside
     */
    Order reserveAnew(OrderId order);

    /**
     * Sets or moves the installation of an order that is binding, and records {@link InstallationScheduled}, and
     * {@link OrderDatesMoved} when the day is another one.
     *
     * @param installation a proposed day of it counts for nothing
     * @throws org.tenon.kernel.problem.InvalidRequestException when the date lies before the promised ones ({@code /date})
     */
    Order scheduleInstallation(OrderId order, Installation installation);
}
