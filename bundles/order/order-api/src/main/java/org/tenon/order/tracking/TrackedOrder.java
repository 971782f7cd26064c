package org.tenon.order.tracking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.tenon.order.Order;
import org.tenon.order.Shipment;

/**
 * What a link leads to. Of the order whoever shows it shows what concerns the customer: not who keeps what is reserved, whose turn it is,
 * nor why it is held.
 *
 * @param shipments the oldest first
 * @param language which the link was made in
 */
public record TrackedOrder(Order order, List<Shipment> shipments, Locale language) {

    public TrackedOrder {
        requireNonNull(order, "order");
        shipments = List.copyOf(shipments);
        requireNonNull(language, "language");
    }
}
