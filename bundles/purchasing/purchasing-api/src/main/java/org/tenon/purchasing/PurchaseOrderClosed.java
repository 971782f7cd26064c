package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.event.DomainEvent;

/**
 * Nothing more is expected of lines of a purchase order, or of all of it.
 *
 * @param lines the lines of which something was open
 * @param state what the order is after it
 */
public record PurchaseOrderClosed(PurchaseOrderId order, List<Integer> lines, PurchaseOrderState state, Instant at)
        implements DomainEvent {

    public PurchaseOrderClosed {
        requireNonNull(order, "order");
        lines = List.copyOf(lines);
        requireNonNull(state, "state");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return state == PurchaseOrderState.CANCELLED ? "purchase-order.cancelled" : "purchase-order.closed";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
