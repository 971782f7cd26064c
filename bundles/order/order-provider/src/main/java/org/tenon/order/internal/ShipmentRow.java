package org.tenon.order.internal;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentId;
import org.tenon.persistence.Utc;

/** A shipment as it is kept, without its lines. Never changed. */
@Entity
@Table(name = "order_shipment")
class ShipmentRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_id")
    String order;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_state")
    OrderState orderState;

    @Column(name = "shipped_at")
    LocalDateTime shippedAt;

    Shipment shipment(List<ShipmentLineRow> lines) {
        return new Shipment(
                new ShipmentId(id),
                new OrderId(order),
                orderState,
                lines.stream()
                        .sorted(Comparator.comparingInt(line -> line.number))
                        .map(ShipmentLineRow::line)
                        .toList(),
                Utc.instant(shippedAt));
    }
}
