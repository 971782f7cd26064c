package org.tenon.order;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Takes goods back that customers send. A provider may leave this service out. */
@ProviderType
@Capability("order")
public interface ReturnService {

    /**
     * Books goods of an order in that came back, throws away what cannot be sold again, lowers what the customer owes when it is
     * credited, and records {@link OrderReturned}. The order's state stays. When it is replaced, an order of the same goods, in their
     * own units and at no charge, is written from the source {@code return/<id>} and confirmed as any other is; it has the first one's
     * customer, warehouse, priority and delivery rule, and today's date. Not repeatable, but nothing comes back twice.
     *
     * @return with the credit: the share of the line's gross amount that came back, rounded HALF_UP to the currency's minor unit
     *     for each line; what came back in parts is credited to the cent once all of it has
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown line or a service, a quantity of zero or
     *     less, one line twice, no lines, replaced and credited at once ({@code /replaced})
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state} when nothing has left; {@code order.not-shipped} when
     *     more comes back than has left
     * @throws org.tenon.kernel.problem.UnavailableException when inventory cannot book goods that come back
     */
    Return take(OrderId order, ReturnRequest request);

    /** The returns of an order, oldest first. */
    @ReadOnly
    List<Return> returns(OrderId order);
}
