package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * Goods that left.
 *
 * @param orderState the order's state after it
 */
public record Shipment(
        ShipmentId id, OrderId order, OrderState orderState, List<ShipmentRequest.Line> lines, Instant at) {

    public Shipment {
        requireNonNull(id, "id");
        requireNonNull(order, "order");
        requireNonNull(orderState, "orderState");
        lines = List.copyOf(lines);
        requireNonNull(at, "at");
    }
}
