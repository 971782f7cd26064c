package org.tenon.order.terms;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.order.OrderId;

/** Says what of orders is to be invoiced: what a billing capability asks, of which Tenon has none yet. A provider may leave it out. */
@ProviderType
@Capability("order")
public interface InvoicingService {

    /**
     * What of an order is to be invoiced by now, by the order's method: all that is ordered as soon as it is binding, or what has left.
     * What came back to be credited is not; of a cancelled order what had left is, by either method. The share of a line is rounded
     * HALF_UP to the currency's minor unit. What left beyond the ordered, within tolerance, is to be paid as well when it is invoiced on
     * delivery; what was ordered and does not leave any more is not.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     */
    @ReadOnly
    Invoiceable toInvoice(OrderId order);
}
