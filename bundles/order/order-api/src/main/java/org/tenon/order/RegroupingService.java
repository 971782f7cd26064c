package org.tenon.order;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Makes two of one order, and one of several. Nothing is sold again: lines keep their prices, so that all amounts together are the same
 * to the cent before and after; what is set aside stays set aside; the customer owes what it owed, whatever its limit says by now.
 * Each call is one transaction. A provider may leave this service out.
 */
@ProviderType
@Capability("order")
public interface RegroupingService {

    /**
     * Makes an order of its own of a part of a confirmed, backordered or partly shipped one, and records {@link OrderSplit}, and for the
     * new order {@link OrderCreated} and {@link OrderConfirmed}. Of a line of which only a part goes, the amounts are divided by quantity
     * and rounded HALF_UP to the currency's minor unit, tax by tax; what is left stays with the rest. What is set aside for such
     * a line stays with the rest as far as that wants it. The new order has the old one's customer, reference, day, terms and warehouse,
     * and no installation; a coupon stays used by the old one. Of a line in another unit than the product's own goes what comes out in
     * that, in multiples of its step. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: no lines, an unknown line, one twice, a quantity of zero or
     *     less or more than has not left, one that does not come out in the product's own unit, all of the order
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state}
     */
    Split split(OrderId order, SplitRequest request);

    /**
     * Takes the lines of other orders into one, after its own, and ends the others: their state is {@link OrderState#CANCELLED}, and {@link
     * OrderMerged} and {@link OrderCancelled} are recorded for each; for the one, {@link OrderAmended}. The one's reference, day and terms
     * hold; the earliest requested date does. Not repeatable.
     *
     * @param others at least one, at most 50
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers into {@code /orders}: none, too many, one twice or the one
     *     itself, an unknown one
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state} unless all are confirmed or backordered and nothing of them
     *     has left; {@code order.merge-differs}, with {@code what}, when they differ in customer, currency, warehouse, delivery rule,
     *     invoice method, whether they are paid, price list, channel, the place where taxes are rounded or the provider that keeps their goods, or one of the others has a
     *     coupon or a day of installation
     */
    Order merge(OrderId into, List<OrderId> others);

    /** Where an order came from and went, the oldest first. Empty for an unknown order. */
    @ReadOnly
    List<OrderRelation> relations(OrderId order);
}
