package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentId;

/**
 * A shipment as an answer gives it.
 *
 * @param state the order's, after it
 */
record ShipmentBody(ShipmentId id, OrderId order, OrderState state, List<Line> lines, Instant at) {

    /** How much of a line left. */
    record Line(String line, BigDecimal quantity) {}

    static ShipmentBody of(Shipment shipment) {
        return new ShipmentBody(
                shipment.id(),
                shipment.order(),
                shipment.orderState(),
                shipment.lines().stream()
                        .map(line -> new Line(line.line(), line.quantity()))
                        .toList(),
                shipment.at());
    }
}
