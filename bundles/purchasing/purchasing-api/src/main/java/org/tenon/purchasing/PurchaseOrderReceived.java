package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.tenon.kernel.event.DomainEvent;

/**
 * Goods of a purchase order came in.
 *
 * @param lines what came, each line once
 * @param state what the order is after it
 */
public record PurchaseOrderReceived(PurchaseOrderId order, List<Line> lines, PurchaseOrderState state, Instant at)
        implements DomainEvent {

    /** @param quantity in the product's unit */
    public record Line(int line, BigDecimal quantity) {}

    public PurchaseOrderReceived {
        requireNonNull(order, "order");
        lines = List.copyOf(lines);
        requireNonNull(state, "state");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "purchase-order.received";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
