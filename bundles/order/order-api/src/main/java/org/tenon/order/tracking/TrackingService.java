package org.tenon.order.tracking;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.order.OrderId;

/** Leads customers to their orders. Nobody is logged in who opens a link: its token, the last part of the address, is all that is known. */
@ProviderType
@Capability("order")
public interface TrackingService {

    /**
     * Makes a link to an order, beside those that there are. Records {@link OrderShared}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code order.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state}: a draft, which binds nobody
     */
    TrackingLink link(OrderId order, Locale language);

    /** Whether links lead somewhere from wherever they are read, so that they can be sent. */
    @ReadOnly
    boolean isReachable();

    /**
     * What a link leads to, as it is now.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code order-link.not-found}: a token that was not made here
     * @throws org.tenon.kernel.problem.ConflictException {@code order-link.expired} or {@code order-link.revoked}
     */
    @ReadOnly
    TrackedOrder open(@Secret String token);

    /**
     * Makes all links to an order worthless. May be repeated; none is no error.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code order.not-found}
     */
    void revoke(OrderId order);
}
