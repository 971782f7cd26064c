package org.tenon.order.payment;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.order.Order;
import org.tenon.order.OrderId;

/**
 * Notes that orders are paid, for those that leave after that ({@link org.tenon.order.DeliveryRule#AFTER_PAYMENT}): by who sees the money,
 * since there is no billing capability yet. What is owed for an order stays with its customer's credit until that knows. A provider may
 * leave this service out.
 */
@ProviderType
@Capability("order")
public interface PaidOrderService {

    /**
     * Notes that an order is paid, and records {@link OrderPaid}; once more notes another day. Who lets it become dearer afterwards sees to
     * the difference.
     *
     * @param on the day on which the money was there
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state} for drafts, held and cancelled orders
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /on}: a day to come
     */
    Order paid(OrderId order, LocalDate on);
}
