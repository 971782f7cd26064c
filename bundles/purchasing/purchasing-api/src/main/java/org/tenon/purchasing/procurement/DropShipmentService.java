package org.tenon.purchasing.procurement;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;

/** Keeps what suppliers say they have sent to the company's customers. */
@ProviderType
@Capability("purchasing")
public interface DropShipmentService {

    /**
     * Notes what the supplier of a drop shipment has sent. A line of which all has gone is done. All lines or none. Records {@link
     * org.tenon.purchasing.PurchaseOrderReceived} and {@link ProcurementChanged}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.not-sent}; {@code purchasing.not-drop-shipped} when it
     *     goes to a warehouse
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: no lines, a line that the order does not have or that is
     *     closed, a quantity that is not more than zero or is more than was ordered, a day that is to come or lies before the order
     */
    PurchaseOrder dispatch(PurchaseOrderId id, Dispatch dispatch);

    /**
     * What has been sent, the first first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     */
    @ReadOnly
    List<Dispatched> dispatches(PurchaseOrderId id);
}
