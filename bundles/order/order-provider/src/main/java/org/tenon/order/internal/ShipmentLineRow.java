package org.tenon.order.internal;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.kernel.NewId;
import org.tenon.order.ShipmentRequest;

/** How much of a line left with a shipment. Never changed. */
@Entity
@Table(name = "order_shipment_line")
class ShipmentLineRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "shipment_id")
    String shipment;

    @Column(name = "order_id")
    String order;

    @Column(name = "line_no")
    int number;

    @Column(name = "quantity")
    BigDecimal quantity;

    /** What of the line's net amount that is. */
    @Column(name = "net")
    BigDecimal net;

    /** Once it has been noted on the line. */
    static ShipmentLineRow of(ShipmentRow shipment, OrderLineRow line, BigDecimal quantity) {
        ShipmentLineRow row = new ShipmentLineRow();
        row.id = NewId.next();
        row.shipment = shipment.id;
        row.order = shipment.order;
        row.number = line.number;
        row.quantity = quantity;
        row.net = NetShare.of(line, quantity, line.shipped);
        return row;
    }

    ShipmentRequest.Line line() {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return new ShipmentRequest.Line(Integer.toString(number), stripped.setScale(Math.max(0, stripped.scale())));
    }
}
