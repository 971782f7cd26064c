package org.tenon.order;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Writes and finds orders. */
@ProviderType
@Capability("order")
public interface OrderService {

    /**
     * Writes an order, as a draft, and records {@link OrderCreated}. Repeatable only with a source: then the order that came
     * from it is returned as it is.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown customer ({@code /customer}) or
     *     warehouse, and whatever pricing refuses
     */
    Order create(OrderDraft draft);

    @ReadOnly
    Optional<Order> find(OrderId id);

    /** The newest first. */
    @ReadOnly
    Page<OrderSummary> search(OrderQuery query, PageRequest page);
}
