package org.tenon.order;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/**
 * What becomes of an order after its goods have left. Refuses as {@link FulfilmentService} does. A provider may leave this
 * service out.
 */
@ProviderType
@Capability("order")
public interface DeliveryService {

    /**
     * Says that all goods of a shipped order have arrived, and records {@link OrderDelivered}.
     *
     * @param on the day on which the last of them did
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /on}: a day to come, or before the last shipment
     */
    Order deliver(OrderId order, LocalDate on);

    /**
     * Says that what a shipped or delivered order brought works at the customer's, and records {@link OrderInstalled}.
     *
     * @param on the day on which it was installed
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /on}: a day to come, or before the last shipment
     */
    Order installed(OrderId order, LocalDate on);

    /**
     * Says that nothing is to be done for a shipped, delivered or installed order any more, and records {@link OrderClosed}.
     */
    Order close(OrderId order);
}
