package org.tenon.order;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/** Changes orders that are binding already. A provider may leave this service out. */
@ProviderType
@Capability("order")
public interface AmendmentService {

    /**
     * Changes, adds and cancels lines of a confirmed, backordered or partly shipped order, in one transaction: prices what is
     * different at the order's day, claims the new amount of credit, reserves what is wanted more and gives back what is wanted
     * no more, promises dates anew, and records {@link OrderAmended}. What has left stays as it is. Changed and further lines are
     * priced together with the lines that stay, so that what holds from so much on the whole order holds for them; the lines that stay
     * keep their prices, and one whose product is not sold any more is in nobody's way.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown line, one twice, a negative quantity or
     *     less than has left, nothing to change, no line left, and whatever pricing refuses
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state}; {@code order.credit} when the customer's credit does
     *     not suffice for the new amount: then nothing is changed
     */
    Amended amend(OrderId order, Amendment amendment);
}
