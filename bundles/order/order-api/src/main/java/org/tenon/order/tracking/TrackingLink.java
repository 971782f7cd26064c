package org.tenon.order.tracking;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.order.OrderId;

/**
 * A way for one customer to one order. Who has it sees what the customer may see of it, so it is told to nobody else.
 *
 * @param address where it leads: absolute when the installation knows its public address, and otherwise from {@code /}
 * @param expires when it opens nothing any more
 */
public record TrackingLink(OrderId order, @Secret String address, Locale language, Instant expires) {

    public TrackingLink {
        requireNonNull(order, "order");
        requireNonNull(address, "address");
        requireNonNull(language, "language");
        requireNonNull(expires, "expires");
    }

    /** Without the address, which is a secret. */
    @Override
    public String toString() {
        return "TrackingLink[order=" + order + ", expires=" + expires + "]";
    }
}
