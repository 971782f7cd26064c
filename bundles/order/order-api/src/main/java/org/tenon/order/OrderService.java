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

    /**
     * Prices a draft again, on the date that it has and in its currency, with nothing else changed, and records {@link
     * OrderRepriced}. May be repeated.
     *
     * @param by whom
     * @throws org.tenon.kernel.capability.PinnedProviderGoneException when it is to be priced by the provider that priced it
     *     before, and that is not installed any more in the same version
     * @throws org.tenon.kernel.problem.InvalidRequestException whatever pricing refuses
     * @throws org.tenon.kernel.problem.NotFoundException {@code order.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state} when it is no draft any more; {@code
     *     order.agreed} when its prices were agreed in a quote, or it is older than pricing again is
     */
    Order reprice(OrderId order, Repricing by);

    @ReadOnly
    Optional<Order> find(OrderId id);

    /** The newest first. */
    @ReadOnly
    Page<OrderSummary> search(OrderQuery query, PageRequest page);
}
