package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductId;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderLine;
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
    record Line(String line, ProductId product, BigDecimal quantity) {}

    /** @param order the one that it belongs to, which knows the products of its lines */
    static ShipmentBody of(Shipment shipment, Order order) {
        Map<String, ProductId> products = order.lines().stream()
                .collect(Collectors.toMap(OrderLine::line, line -> line.priced().product()));
        return new ShipmentBody(
                shipment.id(),
                shipment.order(),
                shipment.orderState(),
                shipment.lines().stream()
                        .map(line -> new Line(line.line(), products.get(line.line()), line.quantity()))
                        .toList(),
                shipment.at());
    }
}
